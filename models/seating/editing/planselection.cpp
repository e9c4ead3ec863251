// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/planselection.h"

#include "models/seating/areabounds.h"

#include <algorithm>

namespace parterre {

namespace {

template <class T>
void sortUnique(std::vector<T> &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

template <class Wanted>
std::vector<PlanSpot> spotsWhere(const SeatingPlan &plan, Wanted wanted)
{
    std::vector<PlanSpot> spots;
    for (size_t section = 0; section < plan.sections.size(); ++section) {
        const std::vector<PlanRow> &rows = plan.sections[section].rows;
        for (size_t row = 0; row < rows.size(); ++row) {
            for (size_t seat = 0; seat < rows[row].seats.size(); ++seat) {
                const PlanSpot spot{section, row, seat};
                if (wanted(spot, rows[row].seats[seat]))
                    spots.push_back(spot);
            }
        }
    }
    return spots;
}

bool isIn(const SeatingPlan &plan, PlanSpot spot)
{
    return spot.section < plan.sections.size() && spot.row < plan.sections[spot.section].rows.size()
        && spot.seat < plan.sections[spot.section].rows[spot.row].seats.size();
}

} // namespace

std::vector<PlanSpot> planSpots(const SeatingPlan &plan)
{
    return spotsWhere(plan, [](PlanSpot, const PlanSeat &) { return true; });
}

PlanSelection PlanSelection::make(std::vector<PlanSpot> seats, std::vector<size_t> areas)
{
    sortUnique(seats);
    sortUnique(areas);
    return {std::move(seats), std::move(areas)};
}

PlanSelection PlanSelection::ofAll(const SeatingPlan &plan)
{
    PlanSelection all{planSpots(plan), {}};
    for (size_t i = 0; i < plan.areas.size(); ++i)
        all.areas.push_back(i);
    return all;
}

PlanSelection PlanSelection::ofSection(const SeatingPlan &plan, size_t section)
{
    return {spotsWhere(plan, [&](PlanSpot spot, auto &) { return spot.section == section; }), {}};
}

PlanSelection PlanSelection::ofRow(const SeatingPlan &plan, size_t section, const QString &row)
{
    const auto wanted = [&](PlanSpot spot, const PlanSeat &) {
        return spot.section == section && plan.sections[section].rows[spot.row].name == row;
    };
    return {spotsWhere(plan, wanted), {}};
}

PlanSelection PlanSelection::within(const SeatingPlan &plan, const QRectF &box)
{
    PlanSelection found{
        spotsWhere(plan, [&](PlanSpot, const PlanSeat &seat) { return box.contains(seat.center); }),
        {}};
    for (size_t i = 0; i < plan.areas.size(); ++i) {
        if (box.contains(areaBounds(plan.areas[i])))
            found.areas.push_back(i);
    }
    return found;
}

bool PlanSelection::contains(PlanSpot spot) const
{
    return std::binary_search(seats.begin(), seats.end(), spot);
}

PlanSelection PlanSelection::limitedTo(const SeatingPlan &plan) const
{
    PlanSelection limited;
    std::copy_if(seats.begin(), seats.end(), std::back_inserter(limited.seats),
                 [&](PlanSpot spot) { return isIn(plan, spot); });
    std::copy_if(areas.begin(), areas.end(), std::back_inserter(limited.areas),
                 [&](size_t area) { return area < plan.areas.size(); });
    return limited;
}

QRectF selectionBounds(const SeatingPlan &plan, const PlanSelection &selection)
{
    QRectF bounds;
    for (const PlanSpot &spot : selection.seats) {
        const PlanSeat &seat = seatAt(plan, spot);
        if (!liesInPlan(seat.center))
            continue;
        const QPointF corner(seat.radius, seat.radius);
        bounds |= QRectF(seat.center - corner, seat.center + corner);
    }
    for (const size_t area : selection.areas)
        bounds |= areaBounds(plan.areas[area]);
    return bounds;
}

} // namespace parterre
