// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planselection.h"

namespace parterre {

/// Seats that belong together, in the plan's order.
using SeatGroup = std::vector<PlanSpot>;

/// The selected seats row by row; parts of a row of one name (beyond an aisle) are one group.
[[nodiscard]] std::vector<SeatGroup> selectedRows(const SeatingPlan &plan,
                                                  const PlanSelection &selection);
[[nodiscard]] std::vector<SeatGroup> selectedSections(const PlanSelection &selection);

/// The same rows with all their seats, those that are not selected too.
[[nodiscard]] std::vector<SeatGroup> wholeRows(const SeatingPlan &plan,
                                               const PlanSelection &selection);

/// The mean of the places of those seats that have one.
[[nodiscard]] QPointF middleOf(const SeatingPlan &plan, const SeatGroup &seats);

/// From its first to its last seat, turned to run rightwards (or downwards); of length 1.
[[nodiscard]] QPointF directionOf(const SeatingPlan &plan, const SeatGroup &row);

/// A row's seats from left to right: each part in its own order or the reverse of it, the parts one
/// after the other.
[[nodiscard]] SeatGroup leftToRight(const SeatingPlan &plan, const SeatGroup &row);

} // namespace parterre
