// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace parterre {

/// A uniform grid over points: which of them lie in the cells that a rectangle touches. About two
/// points a cell, and never more cells than a few times the points, however they are spread.
class SeatGrid final
{
public:
    SeatGrid() = default;
    SeatGrid(const std::vector<float> &x, const std::vector<float> &y);

    /// Calls visit(int point) for each point in a cell that meets the rectangle, cell by cell,
    /// until it says false.
    template <class Visit>
    void visit(const QRectF &rect, Visit visit) const
    {
        if (m_points.empty() || rect.right() < m_origin.x() || rect.bottom() < m_origin.y())
            return;
        const int firstColumn = clamped((rect.left() - m_origin.x()) * m_perUnit, m_columns);
        const int lastColumn = clamped((rect.right() - m_origin.x()) * m_perUnit, m_columns);
        const int firstLine = clamped((rect.top() - m_origin.y()) * m_perUnit, m_lines);
        const int lastLine = clamped((rect.bottom() - m_origin.y()) * m_perUnit, m_lines);
        for (int line = firstLine; line <= lastLine; ++line) {
            const int first = line * m_columns + firstColumn;
            const int end = line * m_columns + lastColumn + 1;
            for (int i = m_cellStart[size_t(first)]; i < m_cellStart[size_t(end)]; ++i) {
                if (!visit(m_points[size_t(i)]))
                    return;
            }
        }
    }

private:
    static int clamped(qreal cell, int count)
    {
        return cell <= 0 ? 0 : cell >= count ? count - 1 : int(cell);
    }

    QPointF m_origin;
    qreal m_perUnit = 1; ///< cells a plan unit
    int m_columns = 0;
    int m_lines = 0;
    std::vector<int> m_cellStart; ///< of each cell in m_points, and one more for the end
    std::vector<int> m_points;
};

} // namespace parterre
