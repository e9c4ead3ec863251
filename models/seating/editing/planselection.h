// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"

#include <QRectF>

#include <compare>
#include <vector>

namespace parterre {

/// A seat of a plan by its place in the plan's lists. Valid until the plan's lists change.
struct PlanSpot
{
    size_t section = 0;
    size_t row = 0;
    size_t seat = 0;

    auto operator<=>(const PlanSpot &) const = default;
};

/// All seats of the plan in its order: the n-th is the n-th of planSeats() too.
[[nodiscard]] std::vector<PlanSpot> planSpots(const SeatingPlan &plan);

/// The spot must be in the plan.
[[nodiscard]] inline const PlanSeat &seatAt(const SeatingPlan &plan, PlanSpot spot)
{
    return plan.sections[spot.section].rows[spot.row].seats[spot.seat];
}
[[nodiscard]] inline PlanSeat &seatAt(SeatingPlan &plan, PlanSpot spot)
{
    return plan.sections[spot.section].rows[spot.row].seats[spot.seat];
}

/// What a command works on: seats, and areas of decoration by their place in the plan's list. Both
/// are sorted and without doubles; make() sees to that.
struct PlanSelection
{
    std::vector<PlanSpot> seats;
    std::vector<size_t> areas;

    [[nodiscard]] static PlanSelection make(std::vector<PlanSpot> seats,
                                            std::vector<size_t> areas = {});
    [[nodiscard]] static PlanSelection ofAll(const SeatingPlan &plan);
    [[nodiscard]] static PlanSelection ofSection(const SeatingPlan &plan, size_t section);
    /// Every part of the row of that name: what lies beyond an aisle belongs to it.
    [[nodiscard]] static PlanSelection ofRow(const SeatingPlan &plan, size_t section,
                                             const QString &row);
    /// Seats whose centre lies in the box, and areas that lie in it as a whole.
    [[nodiscard]] static PlanSelection within(const SeatingPlan &plan, const QRectF &box);

    [[nodiscard]] bool isEmpty() const { return seats.empty() && areas.empty(); }
    [[nodiscard]] bool contains(PlanSpot spot) const;
    /// Without what the plan does not have.
    [[nodiscard]] PlanSelection limitedTo(const SeatingPlan &plan) const;

    bool operator==(const PlanSelection &) const = default;
};

/// The upright box about the selected seats and areas; null when nothing is selected.
[[nodiscard]] QRectF selectionBounds(const SeatingPlan &plan, const PlanSelection &selection);

} // namespace parterre
