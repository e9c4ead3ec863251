// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatoverlap.h"

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

constexpr qreal smallestCell = 0.01; // keeps the cells' numbers small in the largest plan

} // namespace

SeatOverlap::SeatOverlap(qreal closest)
    : m_closest(std::max(closest, smallestCell))
{
}

std::pair<int, int> SeatOverlap::cellOf(QPointF center) const
{
    return {int(std::floor(center.x() / m_closest)), int(std::floor(center.y() / m_closest))};
}

std::optional<int> SeatOverlap::at(QPointF center) const
{
    const auto [column, line] = cellOf(center);
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) {
            const auto cell = m_cells.constFind({column + dx, line + dy});
            if (cell == m_cells.cend())
                continue;
            for (const Placed &placed : *cell) {
                const QPointF apart = placed.center - center;
                if (std::hypot(apart.x(), apart.y()) < m_closest)
                    return placed.seat;
            }
        }
    }
    return std::nullopt;
}

void SeatOverlap::add(int seat, QPointF center)
{
    // Only seats that lie on none are kept, so a cell holds four at the most.
    if (!at(center))
        m_cells[cellOf(center)].push_back({seat, center});
}

} // namespace parterre
