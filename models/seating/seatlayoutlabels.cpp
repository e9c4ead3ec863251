// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatingplan.h"
#include "models/seating/seatlayoutprivate.h"
#include "models/seating/seatoverlap.h"

#include <QHash>

#include <cmath>

namespace parterre {

namespace {

constexpr qreal labelDistance = 3; // from the end seat's centre, in radii: 2 beyond its edge
constexpr qreal labelRoom = 1.8;   // that a label needs around it, in radii
constexpr qreal widestAisle = 10;  // between the parts of one row, in radii
constexpr size_t mostParts = 64;   // of one name in one section; more are no row with aisles

} // namespace

QPointF SeatLayout::Private::labelBeyond(int end, int inner) const
{
    const QPointF from = center(size_t(inner));
    const QPointF to = center(size_t(end));
    const QPointF along = to - from;
    const qreal length = std::hypot(along.x(), along.y());
    if (length == 0)
        return to;
    return to + along / length * labelDistance * qreal(radius[size_t(end)]);
}

void SeatLayout::Private::labelRows()
{
    for (size_t i = 0; i < rows.size(); ++i) {
        RowShape &shape = rows[i];
        const int first = shape.firstSeat;
        const int last = first + shape.seatCount - 1;
        if (first == last) {
            const QPointF at = center(size_t(first));
            const QPointF away = seatDirection(rotation[size_t(first)]) * labelDistance
                * qreal(radius[size_t(first)]);
            shape.startLabel = at - away;
            shape.endLabel = at + away;
            continue;
        }
        shape.startLabel = labelBeyond(first, first + 1);
        shape.endLabel = labelBeyond(last, last - 1);
    }
}

/// A row that an aisle cuts carries its name at its outer ends only.
void SeatLayout::Private::leaveAislesUnlabelled()
{
    QHash<std::pair<int, QString>, std::vector<RowShape *>> parts;
    for (RowShape &shape : rows)
        parts[{shape.section, shape.name}].push_back(&shape);
    const auto aisleBetween = [this](const RowShape &left, const RowShape &right) {
        const size_t start = size_t(right.firstSeat);
        const QPointF gap = center(start) - center(size_t(left.firstSeat + left.seatCount - 1));
        return std::hypot(gap.x(), gap.y()) <= widestAisle * qreal(radius[start]);
    };
    for (const std::vector<RowShape *> &named : std::as_const(parts)) {
        if (named.size() > mostParts)
            continue;
        for (RowShape *left : named) {
            for (RowShape *right : named) {
                if (left == right || !aisleBetween(*left, *right))
                    continue;
                left->endLabelled = false;
                right->startLabelled = false;
            }
        }
    }
}

/// Where two rows' names would cover each other, or a seat, the later one gives way.
void SeatLayout::Private::leaveOutCrowdedLabels()
{
    if (rows.empty())
        return;
    SeatOverlap written(labelRoom * qreal(radius.front()));
    const auto hasRoom = [&](const QPointF &label) {
        const bool free = liesInPlan(label) && seatAt(label, 0) < 0 && !written.at(label);
        if (free)
            written.add(0, label);
        return free;
    };
    for (RowShape &shape : rows) {
        shape.startLabelled = shape.startLabelled && hasRoom(shape.startLabel);
        shape.endLabelled = shape.endLabelled && hasRoom(shape.endLabel);
    }
}

} // namespace parterre
