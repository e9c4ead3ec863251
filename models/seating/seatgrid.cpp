// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatgrid.h"

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

constexpr qreal pointsPerCell = 2;

/// Wide enough that an empty plain between two far points costs no memory.
qreal cellSize(qreal width, qreal height, size_t count)
{
    const qreal even = std::sqrt(width * height * pointsPerCell / qreal(count));
    const qreal thin = std::max(width, height) / qreal(count);
    return std::max({even, thin, 1.0});
}

} // namespace

SeatGrid::SeatGrid(const std::vector<float> &x, const std::vector<float> &y)
{
    if (x.empty())
        return;
    const auto [left, right] = std::minmax_element(x.begin(), x.end());
    const auto [top, bottom] = std::minmax_element(y.begin(), y.end());
    const qreal width = qreal(*right) - qreal(*left);
    const qreal height = qreal(*bottom) - qreal(*top);
    m_origin = QPointF(qreal(*left), qreal(*top));
    m_perUnit = 1 / cellSize(width, height, x.size());
    m_columns = int(width * m_perUnit) + 1;
    m_lines = int(height * m_perUnit) + 1;

    std::vector<int> cellOf(x.size());
    m_cellStart.assign(size_t(m_columns) * size_t(m_lines) + 1, 0);
    for (size_t i = 0; i < x.size(); ++i) {
        const int column = clamped((qreal(x[i]) - m_origin.x()) * m_perUnit, m_columns);
        const int line = clamped((qreal(y[i]) - m_origin.y()) * m_perUnit, m_lines);
        cellOf[i] = line * m_columns + column;
        ++m_cellStart[size_t(cellOf[i]) + 1];
    }
    for (size_t cell = 1; cell < m_cellStart.size(); ++cell)
        m_cellStart[cell] += m_cellStart[cell - 1];
    std::vector<int> next(m_cellStart.begin(), m_cellStart.end() - 1);
    m_points.resize(x.size());
    for (size_t i = 0; i < x.size(); ++i)
        m_points[size_t(next[size_t(cellOf[i])]++)] = int(i);
}

} // namespace parterre
