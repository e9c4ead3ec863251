// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/areabounds.h"
#include "models/seating/editing/movecommands.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace parterre {

namespace {

constexpr qreal angleStep = 15;
constexpr qreal angleReach = 3;

/// The centres of the outermost seats (areas count by their edges).
struct Edges
{
    std::array<qreal, 2> x{};
    std::array<qreal, 2> y{};
};

Edges edgesOf(const SeatingPlan &plan, const PlanSelection &selection)
{
    QRectF box;
    if (selection.seats.empty())
        box = selectionBounds(plan, selection);
    QPointF low(std::numeric_limits<qreal>::max(), std::numeric_limits<qreal>::max());
    QPointF high = -low;
    for (const PlanSpot &spot : selection.seats) {
        const QPointF center = seatAt(plan, spot).center;
        low = {std::min(low.x(), center.x()), std::min(low.y(), center.y())};
        high = {std::max(high.x(), center.x()), std::max(high.y(), center.y())};
    }
    if (!selection.seats.empty())
        box = QRectF(low, high);
    return {{box.left(), box.right()}, {box.top(), box.bottom()}};
}

/// The least shift that puts an edge on a line, as far as it is within reach.
class NearestLine final
{
public:
    NearestLine(std::array<qreal, 2> edges, qreal by, qreal reach)
        : m_edges{edges[0] + by, edges[1] + by}
        , m_best(reach)
    {
    }

    void look(qreal line)
    {
        for (const qreal edge : m_edges) {
            if (std::abs(line - edge) > m_best)
                continue;
            m_best = std::abs(line - edge);
            m_shift = line - edge;
            m_line = line;
        }
    }
    [[nodiscard]] std::optional<qreal> line() const { return m_line; }
    [[nodiscard]] qreal shift() const { return m_shift; }

private:
    std::array<qreal, 2> m_edges;
    qreal m_best;
    qreal m_shift = 0;
    std::optional<qreal> m_line;
};

void lookAtGrid(NearestLine &nearest, qreal edge, qreal grid)
{
    if (!nearest.line() && grid > 0)
        nearest.look(std::round(edge / grid) * grid);
}

} // namespace

SnappedMove snappedMove(const SeatingPlan &plan, const PlanSelection &selection, QPointF by,
                        const PlanSnapping &snapping)
{
    const Edges edges = edgesOf(plan, selection);
    NearestLine x(edges.x, by.x(), snapping.distance);
    NearestLine y(edges.y, by.y(), snapping.distance);
    for (size_t section = 0; snapping.rows && section < plan.sections.size(); ++section) {
        const std::vector<PlanRow> &rows = plan.sections[section].rows;
        for (size_t row = 0; row < rows.size(); ++row) {
            const auto own = std::lower_bound(selection.seats.begin(), selection.seats.end(),
                                              PlanSpot{section, row, 0});
            const bool moves
                = own != selection.seats.end() && own->section == section && own->row == row;
            if (moves || rows[row].seats.empty())
                continue;
            for (const PlanSeat *end : {&rows[row].seats.front(), &rows[row].seats.back()}) {
                x.look(end->center.x());
                y.look(end->center.y());
            }
        }
    }
    lookAtGrid(x, edges.x[0] + by.x(), snapping.grid);
    lookAtGrid(y, edges.y[0] + by.y(), snapping.grid);
    return {by + QPointF(x.shift(), y.shift()), x.line(), y.line()};
}

qreal snappedAngle(qreal degrees)
{
    const qreal nearest = std::round(degrees / angleStep) * angleStep;
    return std::abs(nearest - degrees) <= angleReach ? nearest : degrees;
}

} // namespace parterre
