// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/rownames.h"

#include <QHash>
#include <QLineF>

#include <algorithm>
#include <cmath>
#include <utility>

namespace parterre {
namespace {

constexpr qreal clearance = 0.5; // of a seat's radius, from a name's middle to a seat
constexpr qreal sharing = 3.5;   // radii, between two labels that may become one
constexpr qreal room = 1.7;      // radii, between two labels of different names

/// Labels by grid cell, so that each is compared with its neighbours only.
class Neighbours final
{
public:
    explicit Neighbours(qreal cell)
        : m_cell(cell)
    {
    }

    void add(QPointF point, size_t label) { m_cells[cellOf(point)].push_back(label); }

    template <class Visit>
    void around(QPointF point, Visit visit) const
    {
        const QPoint middle = cellOf(point);
        for (int y = -1; y <= 1; ++y) {
            for (int x = -1; x <= 1; ++x) {
                const auto cell = m_cells.constFind(middle + QPoint(x, y));
                if (cell != m_cells.constEnd()) {
                    std::for_each(cell->begin(), cell->end(), visit);
                }
            }
        }
    }

private:
    [[nodiscard]] QPoint cellOf(QPointF point) const
    {
        return {static_cast<int>(std::floor(point.x() / m_cell)),
                static_cast<int>(std::floor(point.y() / m_cell))};
    }

    qreal m_cell;
    QHash<QPoint, std::vector<size_t>> m_cells;
};

} // namespace

const std::vector<RowNames::Label> &RowNames::labels()
{
    place();
    return m_labels;
}

void RowNames::place()
{
    const SeatLayout &layout = *m_layout;
    if (std::exchange(m_isPlaced, true) || layout.size() == 0) {
        return;
    }
    const auto radius = static_cast<qreal>(layout.radius(layout.size() / 2));
    Neighbours neighbours(sharing * radius);
    const auto add = [&](QPointF point, int row) {
        if (layout.seatAt(point, clearance * radius) >= 0) {
            return;
        }
        const QString &name = layout.rows()[static_cast<size_t>(row)].name;
        bool placed = false;
        neighbours.around(point, [&](size_t index) {
            Label &other = m_labels[index];
            const qreal distance = QLineF(point, other.centre).length();
            const bool same = layout.rows()[static_cast<size_t>(other.row)].name == name;
            if (!placed && same && distance < sharing * radius) {
                other.centre = (other.centre + point) / 2;
                placed = true;
            }
            placed = placed || distance < room * radius;
        });
        if (!placed) {
            neighbours.add(point, m_labels.size());
            m_labels.push_back({point, row});
        }
    };
    for (size_t i = 0; i < layout.rows().size(); ++i) {
        const RowShape &row = layout.rows()[i];
        if (row.startLabelled) {
            add(row.startLabel, static_cast<int>(i));
        }
        if (row.endLabelled) {
            add(row.endLabel, static_cast<int>(i));
        }
    }
}

} // namespace parterre
