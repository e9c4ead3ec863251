// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/seating/planseats.h"
#include "models/seating/seatingplan.h"

#include <optional>

namespace parterre {

class Connection;

/// Keeps plans and puts them on sale. Runs where the connection lives; for the owner's tool. Wrap
/// both calls in one transaction to have both or neither.
namespace PlanStore {

/// Keeps the plan itself, to be applied to later events; replaces one of the same name.
[[nodiscard]] Result<PlanId> save(Connection &connection, const SeatingPlan &plan,
                                  const PlanSeats &seats);

/// Gives the event the plan's seats and decoration; the answer is the number of seats. An event
/// that has seats of these names already is refused.
[[nodiscard]] Result<int> apply(Connection &connection, EventId event, const SeatingPlan &plan,
                                const PlanSeats &seats, std::optional<PlanId> keptAs);

} // namespace PlanStore

} // namespace parterre
