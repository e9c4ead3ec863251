// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/movecommands.h"

#include "models/seating/editing/editchecks.h"
#include "models/seating/editing/seatgroups.h"
#include "models/seating/editing/turning.h"
#include "models/seating/neighbourhood.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parterre {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanEditing", text);
}

/// The step, when no seat came to lie on another one and no area too far out.
Result<PlanEdit> placed(const QString &name, const SeatingPlan &before, SeatingPlan after,
                        const PlanSelection &selection)
{
    if (const auto good = checkPlaces(after, selection.seats, &before); !good)
        return good.error();
    for (const size_t area : selection.areas) {
        if (!liesInPlan(after.areas[area].position))
            return badEdit(tr("The area “%1” would lie more than 1,000,000 units away from the "
                              "plan's origin.")
                               .arg(after.areas[area].text));
    }
    return PlanEdit{name, std::move(after), selection};
}

void moveGroup(SeatingPlan &plan, const SeatGroup &group, QPointF by)
{
    for (const PlanSpot &spot : group)
        seatAt(plan, spot).center += by;
}

/// Rows, or whole sections when several are selected.
struct Units
{
    std::vector<SeatGroup> groups;
    QPointF along; ///< the direction from left to right
    bool areSections = false;
};

Units unitsOf(const SeatingPlan &plan, const PlanSelection &selection)
{
    Units units{selectedSections(selection), QPointF(1, 0), true};
    if (units.groups.size() > 1)
        return units;
    units.areSections = false;
    units.groups = selectedRows(plan, selection);
    const auto longest = std::max_element(
        units.groups.begin(), units.groups.end(),
        [](const SeatGroup &a, const SeatGroup &b) { return a.size() < b.size(); });
    units.along = directionOf(plan, *longest);
    return units;
}

struct Extent
{
    qreal low = 0;
    qreal high = 0;

    [[nodiscard]] qreal middle() const { return (low + high) / 2; }
};

/// How far the seats reach along a direction, their width included.
Extent extentOf(const SeatingPlan &plan, const SeatGroup &seats, QPointF direction)
{
    Extent extent{std::numeric_limits<qreal>::max(), std::numeric_limits<qreal>::lowest()};
    for (const PlanSpot &spot : seats) {
        const PlanSeat &seat = seatAt(plan, spot);
        const qreal at = dot(seat.center, direction);
        extent.low = std::min(extent.low, at - seat.radius);
        extent.high = std::max(extent.high, at + seat.radius);
    }
    return extent;
}

QString stepOf(AlignSelection::Edge edge)
{
    switch (edge) {
    case AlignSelection::Edge::Left:
        return tr("Align left");
    case AlignSelection::Edge::Centre:
        return tr("Align centres");
    case AlignSelection::Edge::Right:
        return tr("Align right");
    }
    Q_UNREACHABLE();
}

qreal shiftTo(AlignSelection::Edge edge, const Extent &all, const Extent &own)
{
    switch (edge) {
    case AlignSelection::Edge::Left:
        return all.low - own.low;
    case AlignSelection::Edge::Centre:
        return all.middle() - own.middle();
    case AlignSelection::Edge::Right:
        return all.high - own.high;
    }
    Q_UNREACHABLE();
}

/// How far each seat stands along its row, the middle of the row at 0.
std::vector<qreal> lengthsAlong(const SeatingPlan &plan, const SeatGroup &row)
{
    std::vector<qreal> lengths{0};
    for (size_t i = 1; i < row.size(); ++i) {
        const QPointF step = seatAt(plan, row[i]).center - seatAt(plan, row[i - 1]).center;
        lengths.push_back(lengths.back() + std::hypot(step.x(), step.y()));
    }
    const qreal half = lengths.back() / 2;
    for (qreal &length : lengths)
        length -= half;
    return lengths;
}

/// The point of the row at length 0.
QPointF rowMiddle(const SeatingPlan &plan, const SeatGroup &row, const std::vector<qreal> &lengths)
{
    const auto after = std::lower_bound(lengths.begin(), lengths.end(), 0.0);
    const auto i = size_t(after - lengths.begin());
    const QPointF there = seatAt(plan, row[i]).center;
    if (i == 0 || lengths[i] == lengths[i - 1])
        return there;
    const QPointF here = seatAt(plan, row[i - 1]).center;
    return here + (there - here) * (-lengths[i - 1] / (lengths[i] - lengths[i - 1]));
}

/// A row that is to be bent.
struct BentRow
{
    SeatGroup seats; ///< left to right
    std::vector<qreal> lengths;
    QPointF middle;
    QPointF along;
    QPointF back; ///< away from the stage
};

BentRow bentRow(const SeatingPlan &plan, const SeatGroup &row, QPointF stage)
{
    BentRow bent;
    bent.seats = leftToRight(plan, row);
    bent.lengths = lengthsAlong(plan, bent.seats);
    bent.middle = rowMiddle(plan, bent.seats, bent.lengths);
    bent.along = directionOf(plan, bent.seats);
    bent.back = {-bent.along.y(), bent.along.x()};
    if (dot(bent.middle - stage, bent.back) < 0)
        bent.back = -bent.back;
    return bent;
}

void bend(SeatingPlan &plan, const BentRow &row, qreal radius)
{
    for (size_t i = 0; i < row.seats.size(); ++i) {
        PlanSeat &seat = seatAt(plan, row.seats[i]);
        QPointF tangent = row.along;
        seat.center = row.middle + row.along * row.lengths[i];
        if (radius > 0) {
            const qreal turn = row.lengths[i] / radius;
            seat.center = row.middle + row.along * (radius * std::sin(turn))
                - row.back * (radius * (1 - std::cos(turn)));
            tangent = row.along * std::cos(turn) - row.back * std::sin(turn);
        }
        seat.rotation = angleOf(tangent);
    }
}

} // namespace

Result<PlanEdit> MoveSelection::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkSelected(selection); !good)
        return good.error();
    SeatingPlan moved = plan;
    moveGroup(moved, selection.seats, by);
    for (const size_t area : selection.areas)
        moved.areas[area].position += by;
    return placed(tr("Move"), plan, std::move(moved), selection);
}

Result<PlanEdit> RotateSelection::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkSelected(selection); !good)
        return good.error();
    if (!std::isfinite(degrees))
        return badEdit(tr("The angle is not a number."));
    const QPointF pivot = about.value_or(selectionBounds(plan, selection).center());
    SeatingPlan rotated = plan;
    for (const PlanSpot &spot : selection.seats) {
        PlanSeat &seat = seatAt(rotated, spot);
        seat.center = pivot + turned(seat.center - pivot, degrees);
        seat.rotation = uprightAngle(seat.rotation + degrees);
    }
    for (const size_t index : selection.areas) {
        Area &area = rotated.areas[index];
        area.position = pivot + turned(area.position - pivot, degrees);
        area.rotation = std::remainder(area.rotation + degrees, 360);
    }
    const QString step = tr("Rotate %1°").arg(std::round(degrees * 10) / 10);
    return placed(step, plan, std::move(rotated), selection);
}

Result<PlanEdit> CurveRows::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkSeatsSelected(selection); !good)
        return good.error();
    if (!(radius >= 0 && radius <= farthestPlanPlace))
        return badEdit(tr("A row's radius is 0 (straight) to 1,000,000, not %1.").arg(radius));
    const QPointF stage = stageOf(plan);
    std::vector<BentRow> rows;
    for (const SeatGroup &row : selectedRows(plan, selection))
        rows.push_back(bentRow(plan, row, stage));
    // Rows keep their distances when each arc is as much wider as its row lies farther back.
    const auto depth = [&](const BentRow &row) { return dot(row.middle - stage, row.back); };
    const auto nearest = std::min_element(rows.begin(), rows.end(),
                                          [&](auto &a, auto &b) { return depth(a) < depth(b); });
    SeatingPlan curved = plan;
    for (const BentRow &row : rows) {
        const qreal own = radius > 0 ? radius + depth(row) - depth(*nearest) : 0;
        const qreal length = row.lengths.back() - row.lengths.front();
        if (own > 0 && length > 2 * std::numbers::pi * own) {
            const PlanSpot &first = row.seats.front();
            return badEdit(
                tr("%1, row %2 is too long for a circle of radius %3: give a larger one.")
                    .arg(plan.sections[first.section].name,
                         plan.sections[first.section].rows[first.row].name)
                    .arg(std::round(own)));
        }
        bend(curved, row, own);
    }
    const QString step = radius > 0 ? tr("Curve rows") : tr("Straighten rows");
    return placed(step, plan, std::move(curved), selection);
}

Result<PlanEdit> AlignSelection::operator()(SeatingPlan plan, const PlanSelection &selection) const
{
    if (const auto good = checkSeatsSelected(selection); !good)
        return good.error();
    const Units units = unitsOf(plan, selection);
    if (units.groups.size() < 2)
        return badEdit(tr("One row is selected: select two or more to align them."));
    const Extent all = extentOf(plan, selection.seats, units.along);
    SeatingPlan aligned = plan;
    for (const SeatGroup &group : units.groups) {
        const Extent own = extentOf(plan, group, units.along);
        moveGroup(aligned, group, units.along * shiftTo(edge, all, own));
    }
    return placed(stepOf(edge), plan, std::move(aligned), selection);
}

Result<PlanEdit> DistributeSelection::operator()(SeatingPlan plan,
                                                 const PlanSelection &selection) const
{
    if (const auto good = checkSeatsSelected(selection); !good)
        return good.error();
    const Units units = unitsOf(plan, selection);
    if (units.groups.size() < 3)
        return badEdit(tr("Select three rows or sections or more to distribute them."));
    const QPointF axis
        = units.areSections ? units.along : QPointF(-units.along.y(), units.along.x());
    std::vector<std::pair<qreal, const SeatGroup *>> order;
    for (const SeatGroup &group : units.groups)
        order.emplace_back(extentOf(plan, group, axis).middle(), &group);
    std::sort(order.begin(), order.end());
    const qreal first = order.front().first;
    const qreal step = (order.back().first - first) / qreal(order.size() - 1);
    SeatingPlan spread = plan;
    for (size_t i = 1; i + 1 < order.size(); ++i)
        moveGroup(spread, *order[i].second, axis * (first + qreal(i) * step - order[i].first));
    return placed(tr("Distribute"), plan, std::move(spread), selection);
}

} // namespace parterre
