// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/blockoutline.h"

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

using Points = std::vector<QPointF>;

// In radii of a seat.
constexpr qreal beyond = 1.9;     // from an outer seat's centre to the edge
constexpr qreal deepestNotch = 6; // in a side, that is levelled out
constexpr qreal straightWithin = 0.1;

constexpr qreal ringOpening = 0.5; // of a row's length: nearer ends make it a ring
constexpr qreal ringCorner = 1.5;  // corners lie farther out, so that sides clear the seats

QPointF across(QPointF along)
{
    return {-along.y(), along.x()};
}

QPointF unit(QPointF vector, QPointF otherwise)
{
    const qreal length = std::hypot(vector.x(), vector.y());
    return length > 0 ? vector / length : otherwise;
}

QPointF alongRow(const Points &row, size_t seat, QPointF otherwise)
{
    const size_t before = seat > 0 ? seat - 1 : 0;
    const size_t after = std::min(seat + 1, row.size() - 1);
    return unit(row[after] - row[before], otherwise);
}

QPointF middleOf(const Points &row)
{
    return (row.front() + row.back()) / 2;
}

/// The edge in front of (or behind) an outermost row, from its first seat's side to its last's.
Points rowEdge(const Points &row, QPointF away, QPointF otherwise, qreal distance)
{
    Points edge;
    for (size_t i = 0; i < row.size(); ++i) {
        const QPointF along = alongRow(row, i, otherwise) * distance;
        const QPointF out
            = QPointF::dotProduct(across(along), away) < 0 ? -across(along) : across(along);
        if (i == 0)
            edge.push_back(row[i] + out - along);
        if (i > 0 && i + 1 < row.size())
            edge.push_back(row[i] + out);
        if (i + 1 == row.size())
            edge.push_back(row[i] + out + along);
    }
    return edge;
}

/// How far the point lies on that side of the line from a to b.
qreal beyondLine(QPointF a, QPointF b, QPointF point, QPointF side)
{
    const QPointF normal = across(unit(b - a, {1, 0}));
    const qreal distance = QPointF::dotProduct(point - a, normal);
    return QPointF::dotProduct(normal, side) < 0 ? -distance : distance;
}

/// From the first corner past the rows' ends to the last: without shallow notches.
Points levelled(const Points &side, QPointF out, qreal depth)
{
    std::vector<size_t> kept;
    const auto mayBridge = [&](size_t from, size_t to) {
        for (size_t i = from + 1; i < to; ++i) {
            const qreal proud = beyondLine(side[from], side[to], side[i], out);
            if (proud > 0 || proud < -depth)
                return false;
        }
        return true;
    };
    for (size_t i = 0; i < side.size(); ++i) {
        while (kept.size() > 1 && mayBridge(kept[kept.size() - 2], i))
            kept.pop_back();
        kept.push_back(i);
    }
    Points points;
    for (const size_t i : kept)
        points.push_back(side[i]);
    return points;
}

Points thinned(const Points &points, qreal tolerance)
{
    Points kept;
    for (size_t i = 0; i < points.size(); ++i) {
        const QPointF &next = points[(i + 1) % points.size()];
        if (kept.empty() || std::abs(beyondLine(kept.back(), next, points[i], {1, 0})) > tolerance)
            kept.push_back(points[i]);
    }
    return kept;
}

/// Seats around a table: their first and last are near each other.
bool isRing(const Points &row)
{
    qreal length = 0;
    for (size_t i = 1; i < row.size(); ++i)
        length += std::hypot(row[i].x() - row[i - 1].x(), row[i].y() - row[i - 1].y());
    const QPointF ends = row.back() - row.front();
    return row.size() > 3 && std::hypot(ends.x(), ends.y()) < ringOpening * length;
}

Points around(const Points &ring, qreal distance)
{
    QPointF middle;
    for (const QPointF &seat : ring)
        middle += seat / qreal(ring.size());
    Points outline;
    for (const QPointF &seat : ring)
        outline.push_back(seat + unit(seat - middle, {1, 0}) * distance * ringCorner);
    return outline;
}

} // namespace

std::vector<QPointF> blockOutline(const std::vector<std::vector<QPointF>> &rows, qreal radius)
{
    const qreal distance = beyond * radius;
    const Points &front = rows.front();
    const Points &back = rows.back();
    if (rows.size() == 1 && isRing(front))
        return around(front, distance);
    const QPointF toLast = unit(front.back() - front.front(), {1, 0});
    QPointF forward;
    QPointF backward;
    if (rows.size() > 1) {
        forward = middleOf(front) - middleOf(rows[1]);
        backward = middleOf(back) - middleOf(rows[rows.size() - 2]);
    }
    forward = forward.isNull() ? -across(toLast) : forward;
    backward = backward.isNull() ? -forward : backward;
    const Points ahead = rowEdge(front, forward, toLast, distance);
    const Points behind = rowEdge(back, backward, toLast, distance);
    Points last{ahead.back()};
    Points first{ahead.front()};
    for (const Points &row : rows) {
        last.push_back(row.back() + alongRow(row, row.size() - 1, toLast) * distance);
        first.push_back(row.front() - alongRow(row, 0, toLast) * distance);
    }
    last.push_back(behind.back());
    first.push_back(behind.front());
    const QPointF span = ahead.back() - ahead.front();
    last = levelled(last, span, deepestNotch * radius);
    first = levelled(first, -span, deepestNotch * radius);

    Points outline(ahead);
    outline.insert(outline.end(), last.begin() + 1, last.end());
    outline.insert(outline.end(), behind.rbegin() + 1, behind.rend());
    outline.insert(outline.end(), first.rbegin() + 1, first.rend() - 1);
    return thinned(outline, straightWithin * radius);
}

bool encloses(const std::vector<QPointF> &polygon, QPointF point)
{
    bool inside = false;
    for (size_t i = 0; i < polygon.size(); ++i) {
        const QPointF &a = polygon[i];
        const QPointF &b = polygon[(i + 1) % polygon.size()];
        if ((a.y() > point.y()) == (b.y() > point.y()))
            continue;
        const qreal x = a.x() + (point.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
        inside = inside != (point.x() < x);
    }
    return inside;
}

} // namespace parterre
