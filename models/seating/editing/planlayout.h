// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"
#include "models/seating/seatlayout.h"

namespace parterre {

/// A plan as the seat map shows it. The seat with the id n is planSpots()[n - 1]; seats of
/// categories without a price cost 0.
[[nodiscard]] SeatLayoutPtr planLayout(const SeatingPlan &plan, const QString &currency);

} // namespace parterre
