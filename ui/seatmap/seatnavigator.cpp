// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatnavigator.h"

#include <QPolygonF>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parterre {
namespace {

constexpr qreal straightEnough = 0.5; // cosine of 60 degrees
constexpr qreal slanting = 0.57;      // cosine of 55 degrees: a steeper row stands upright
constexpr qreal bent = 0.87;          // cosine of 30 degrees: a row that turns more is a ring
constexpr int axisReach = 10;         // seats to each side that tell how a row lies
constexpr qreal widestAisle = 24;     // radii from seat to seat; beyond is another stand

QPointF headingOf(Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return {-1, 0};
    case Direction::Right:
        return {1, 0};
    case Direction::Up:
        return {0, -1};
    case Direction::Down:
        break;
    }
    return {0, 1};
}

/// A seat ahead: how far, and what it costs to go there, for a way aside costs double.
struct Beyond
{
    qreal distance = 0;
    qreal effort = 0;
    int seat = -1;
};

qreal length(QPointF vector)
{
    return std::hypot(vector.x(), vector.y());
}

} // namespace

int SeatNavigator::nearest(QPointF point, const Accepts &accepts) const
{
    int best = -1;
    qreal least = std::numeric_limits<qreal>::max();
    for (int seat = 0; seat < m_layout.size(); ++seat) {
        const qreal distance = length(m_layout.center(seat) - point);
        if (distance < least && (!accepts || accepts(seat))) {
            least = distance;
            best = seat;
        }
    }
    return best;
}

int SeatNavigator::next(int seat, Direction direction) const
{
    const QPointF heading = headingOf(direction);
    const QPointF axis = axisAt(seat);
    const bool lies = std::abs(axis.x()) >= slanting;
    const bool sideways = heading.x() != 0;
    if (lies == sideways) {
        const int step = QPointF::dotProduct(axis, heading) < 0 ? -1 : 1;
        const int beside = m_layout.neighbour(seat, step);
        return beside >= 0 ? beside : nearestBeyond(seat, axis * step, {});
    }
    const QPointF normal(-axis.y(), axis.x());
    return acrossRows(seat, QPointF::dotProduct(normal, heading) < 0 ? -normal : normal);
}

int SeatNavigator::next(int seat, Direction direction, const Accepts &accepts) const
{
    const int row = m_layout.row(seat);
    for (int other = next(seat, direction); other >= 0 && m_layout.row(other) == row;
         other = next(other, direction)) {
        if (accepts(other)) {
            return other;
        }
    }
    return nearestBeyond(seat, headingOf(direction), accepts);
}

// From several seats to each side: of a slanting row that bends a little all seats say the same.
QPointF SeatNavigator::axisAt(int seat) const
{
    const RowShape &row = m_layout.rows()[static_cast<size_t>(m_layout.row(seat))];
    const auto chord = [&](int reach) {
        const int before = std::max(seat - reach, row.firstSeat);
        const int after = std::min(seat + reach, row.firstSeat + row.seatCount - 1);
        const QPointF way = m_layout.center(after) - m_layout.center(before);
        return way / std::max(length(way), 1e-6);
    };
    if (row.seatCount == 1) {
        const qreal angle = qDegreesToRadians(static_cast<qreal>(m_layout.rotation(seat)));
        return {std::cos(angle), std::sin(angle)};
    }
    const QPointF wide = chord(axisReach);
    const QPointF close = chord(1);
    return QPointF::dotProduct(wide, close) < bent ? close : wide;
}

int SeatNavigator::acrossRows(int seat, QPointF heading) const
{
    int best = -1;
    qreal straightest = straightEnough;
    for (const int step : {-1, 1}) {
        const int candidate = inRowBeside(seat, step);
        if (candidate < 0) {
            continue;
        }
        const QPointF way = m_layout.center(candidate) - m_layout.center(seat);
        const qreal straight = QPointF::dotProduct(way, heading) / std::max(length(way), 1e-6);
        if (straight > straightest) {
            straightest = straight;
            best = candidate;
        }
    }
    return best >= 0 ? best : nearestBeyond(seat, heading, {});
}

int SeatNavigator::rowEnd(int seat, int side) const
{
    const RowShape &row = m_layout.rows()[static_cast<size_t>(m_layout.row(seat))];
    return side < 0 ? row.firstSeat : row.firstSeat + row.seatCount - 1;
}

int SeatNavigator::inSection(int seat, int step, const Accepts &accepts) const
{
    const auto &sections = m_layout.sections();
    const int section = m_layout.section(seat) + step;
    if (section < 0 || section >= static_cast<int>(sections.size())) {
        return -1;
    }
    const SectionShape &shape = sections[static_cast<size_t>(section)];
    const int first = m_layout.rows()[static_cast<size_t>(shape.firstRow)].firstSeat;
    const int best = bestOf(first, shape.seatCount, accepts);
    return best >= 0 ? best : bestOf(first, shape.seatCount, {});
}

std::vector<int> SeatNavigator::run(int from, int to) const
{
    std::vector<int> seats;
    if (from < 0 || to < 0 || m_layout.row(from) != m_layout.row(to)) {
        return seats;
    }
    for (int seat = std::min(from, to); seat <= std::max(from, to); ++seat) {
        seats.push_back(seat);
    }
    return seats;
}

// The seat in the row before or after, of the same block, that is nearest.
int SeatNavigator::inRowBeside(int seat, int step) const
{
    const auto &rows = m_layout.rows();
    const int row = m_layout.row(seat);
    const int beside = row + step;
    if (beside < 0 || beside >= static_cast<int>(rows.size())) {
        return -1;
    }
    const RowShape &shape = rows[static_cast<size_t>(beside)];
    const RowShape &own = rows[static_cast<size_t>(row)];
    if (shape.section != own.section || shape.block != own.block) {
        return -1;
    }
    int nearest = -1;
    qreal least = std::numeric_limits<qreal>::max();
    for (int other = shape.firstSeat; other < shape.firstSeat + shape.seatCount; ++other) {
        const qreal distance = length(m_layout.center(other) - m_layout.center(seat));
        if (distance < least) {
            least = distance;
            nearest = other;
        }
    }
    return nearest;
}

// Looks in a square that grows in the direction until it holds such a seat, or until nothing but
// emptiness has come for longer than an aisle is wide: what lies beyond is not in the
// neighbourhood.
int SeatNavigator::nearestBeyond(int seat, QPointF heading, const Accepts &accepts) const
{
    const QPointF from = m_layout.center(seat);
    const QPointF across(-heading.y(), heading.x());
    const qreal aisle = widestAisle * static_cast<qreal>(m_layout.radius(seat));
    std::vector<int> found;
    for (qreal reach = aisle;; reach *= 2) {
        const QPolygonF square({from + across * reach, from - across * reach,
                                from + (heading - across) * reach,
                                from + (heading + across) * reach});
        found.clear();
        m_layout.seatsIn(square.boundingRect(), found);
        std::vector<Beyond> ahead;
        for (const int other : found) {
            const QPointF way = m_layout.center(other) - from;
            const qreal distance = length(way);
            const qreal along = QPointF::dotProduct(way, heading);
            if (along >= straightEnough * distance && distance <= reach
                && m_layout.row(other) != m_layout.row(seat)) {
                const qreal aside = std::abs(QPointF::dotProduct(way, across));
                ahead.push_back({distance, along + 2 * aside, other});
            }
        }
        std::sort(ahead.begin(), ahead.end(),
                  [](const Beyond &a, const Beyond &b) { return a.distance < b.distance; });
        const Beyond *best = nullptr;
        qreal seen = 0;
        for (const Beyond &one : ahead) {
            if (one.distance > seen + aisle) {
                break;
            }
            seen = one.distance;
            if ((!best || one.effort < best->effort) && (!accepts || accepts(one.seat))) {
                best = &one;
            }
        }
        if (best || seen + aisle <= reach) {
            return best ? best->seat : -1;
        }
    }
}

int SeatNavigator::bestOf(int firstSeat, int count, const Accepts &accepts) const
{
    int best = -1;
    for (int seat = firstSeat; seat < firstSeat + count; ++seat) {
        const bool better = best < 0 || m_layout.rank(seat) < m_layout.rank(best);
        if (better && (!accepts || accepts(seat))) {
            best = seat;
        }
    }
    return best;
}

} // namespace parterre
