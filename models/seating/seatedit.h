// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planrows.h"

namespace parterre {

/// What of an event's seats a new plan changes, as api.edit_plan takes it.
struct SeatEdit
{
    PlanSeats added;
    std::vector<qint64> changedIds;
    PlanSeats changed; ///< of changedIds
    std::vector<qint64> removedIds;
};

/// As few seats as possible: each is locked for a moment while it may be wanted by a sale. So seats
/// that stay where they are keep the numbers of their blocks and, as long as the stage is where it
/// was, their ranks; a new seat ranks with the one before it. Only of a plan that can be sold and
/// whose categories have prices.
[[nodiscard]] SeatEdit seatEdit(const SeatingPlan &plan, const EventSeating &before);

} // namespace parterre
