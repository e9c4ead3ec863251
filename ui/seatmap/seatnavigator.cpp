// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatnavigator.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace parterre {
namespace {

constexpr qreal straightEnough = 0.5; // cosine of 60 degrees

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

qreal length(QPointF vector)
{
    return std::hypot(vector.x(), vector.y());
}

} // namespace

int SeatNavigator::start(const Accepts &accepts) const
{
    return bestOf(0, m_layout.size(), accepts);
}

int SeatNavigator::next(int seat, Direction direction) const
{
    const QPointF heading = headingOf(direction);
    const int candidates[] = {m_layout.neighbour(seat, -1), m_layout.neighbour(seat, 1),
                              inRowBeside(seat, -1), inRowBeside(seat, 1)};
    int best = -1;
    qreal straightest = straightEnough;
    for (const int candidate : candidates) {
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

int SeatNavigator::rowEnd(int seat, int side) const
{
    const RowShape &row = m_layout.rows()[static_cast<size_t>(m_layout.row(seat))];
    return side < 0 ? row.firstSeat : row.firstSeat + row.seatCount - 1;
}

int SeatNavigator::inSection(int seat, int step) const
{
    const auto &sections = m_layout.sections();
    const int section = m_layout.section(seat) + step;
    if (section < 0 || section >= static_cast<int>(sections.size())) {
        return -1;
    }
    const SectionShape &shape = sections[static_cast<size_t>(section)];
    const int first = m_layout.rows()[static_cast<size_t>(shape.firstRow)].firstSeat;
    return bestOf(first, shape.seatCount, {});
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

// Looks in a rectangle that grows in the direction until it holds such a seat or leaves the plan.
int SeatNavigator::nearestBeyond(int seat, QPointF heading, const Accepts &accepts) const
{
    const QPointF from = m_layout.center(seat);
    const QPointF across(-heading.y(), heading.x());
    const QRectF bounds = m_layout.bounds();
    const qreal farthest = bounds.width() + bounds.height();
    std::vector<int> found;
    for (qreal reach = 8 * static_cast<qreal>(m_layout.radius(seat));; reach *= 2) {
        const QPointF corner = from + heading * reach + across * reach;
        const QPointF opposite = from - across * reach;
        found.clear();
        m_layout.seatsIn(QRectF(corner, opposite).normalized(), found);
        int best = -1;
        qreal least = std::numeric_limits<qreal>::max();
        for (const int other : found) {
            const QPointF way = m_layout.center(other) - from;
            const qreal along = QPointF::dotProduct(way, heading);
            if (along < straightEnough * length(way) || m_layout.row(other) == m_layout.row(seat)
                || (accepts && !accepts(other))) {
                continue;
            }
            const qreal effort = along + 2 * std::abs(QPointF::dotProduct(way, across));
            if (effort < least) {
                least = effort;
                best = other;
            }
        }
        if (best >= 0 || reach > farthest) {
            return best;
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
