// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/seatgroups.h"

#include "models/seating/editing/turning.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace parterre {

namespace {

/// Downwards counts as rightwards where a row stands upright.
bool runsBackwards(QPointF direction)
{
    constexpr qreal upright = 1e-6;
    return direction.x() < -upright || (std::abs(direction.x()) <= upright && direction.y() < 0);
}

QPointF endToEnd(const SeatingPlan &plan, const SeatGroup &seats)
{
    return seatAt(plan, seats.back()).center - seatAt(plan, seats.front()).center;
}

} // namespace

std::vector<SeatGroup> selectedRows(const SeatingPlan &plan, const PlanSelection &selection)
{
    std::vector<SeatGroup> groups;
    QHash<std::pair<size_t, QString>, size_t> known; ///< by section and row name, into groups
    std::optional<PlanSpot> last;
    size_t group = 0;
    for (const PlanSpot &spot : selection.seats) {
        if (!last || last->section != spot.section || last->row != spot.row) {
            const std::pair row(spot.section, plan.sections[spot.section].rows[spot.row].name);
            const auto at = known.constFind(row);
            group = at != known.cend() ? *at : groups.size();
            if (group == groups.size())
                groups.emplace_back();
            known.insert(row, group);
        }
        groups[group].push_back(spot);
        last = spot;
    }
    return groups;
}

std::vector<SeatGroup> selectedSections(const PlanSelection &selection)
{
    std::vector<SeatGroup> groups;
    for (const PlanSpot &spot : selection.seats) {
        if (groups.empty() || groups.back().front().section != spot.section)
            groups.emplace_back();
        groups.back().push_back(spot);
    }
    return groups;
}

std::vector<SeatGroup> wholeRows(const SeatingPlan &plan, const PlanSelection &selection)
{
    QSet<std::pair<size_t, QString>> wanted;
    for (const SeatGroup &group : selectedRows(plan, selection)) {
        const PlanSpot &spot = group.front();
        wanted.insert({spot.section, plan.sections[spot.section].rows[spot.row].name});
    }
    PlanSelection whole;
    for (size_t section = 0; section < plan.sections.size(); ++section) {
        const std::vector<PlanRow> &rows = plan.sections[section].rows;
        for (size_t row = 0; row < rows.size(); ++row) {
            if (!wanted.contains({section, rows[row].name}))
                continue;
            for (size_t seat = 0; seat < rows[row].seats.size(); ++seat)
                whole.seats.push_back({section, row, seat});
        }
    }
    return selectedRows(plan, whole);
}

QPointF middleOf(const SeatingPlan &plan, const SeatGroup &seats)
{
    QPointF sum;
    int placed = 0;
    for (const PlanSpot &spot : seats) {
        const QPointF center = seatAt(plan, spot).center;
        if (!liesInPlan(center))
            continue;
        sum += center;
        ++placed;
    }
    return placed > 0 ? sum / placed : sum;
}

QPointF directionOf(const SeatingPlan &plan, const SeatGroup &row)
{
    const QPointF direction = directionOf(endToEnd(plan, row));
    return runsBackwards(direction) ? -direction : direction;
}

SeatGroup leftToRight(const SeatingPlan &plan, const SeatGroup &row)
{
    std::vector<SeatGroup> parts;
    for (const PlanSpot &spot : row) {
        if (parts.empty() || parts.back().front().row != spot.row)
            parts.emplace_back();
        parts.back().push_back(spot);
    }
    for (SeatGroup &part : parts) {
        if (runsBackwards(directionOf(endToEnd(plan, part))))
            std::reverse(part.begin(), part.end());
    }
    const QPointF along = directionOf(plan, row);
    std::stable_sort(parts.begin(), parts.end(), [&](const SeatGroup &a, const SeatGroup &b) {
        return dot(middleOf(plan, a), along) < dot(middleOf(plan, b), along);
    });
    SeatGroup seats;
    for (const SeatGroup &part : parts)
        seats.insert(seats.end(), part.begin(), part.end());
    return seats;
}

} // namespace parterre
