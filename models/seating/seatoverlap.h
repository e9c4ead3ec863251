// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointF>

#include <optional>
#include <utility>
#include <vector>

namespace parterre {

/// Finds seats that cover each other's middle. However many lie in one place, the time for each
/// question stays the same. Centres must lie in the plan, see liesInPlan().
class SeatOverlap final
{
public:
    /// closest: two seats nearer to each other than this lie on top of each other.
    explicit SeatOverlap(qreal closest);

    /// A seat on which one at this place would lie, or nothing.
    [[nodiscard]] std::optional<int> at(QPointF center) const;
    /// seat is the caller's own number for it.
    void add(int seat, QPointF center);

private:
    struct Placed
    {
        int seat;
        QPointF center;
    };

    [[nodiscard]] std::pair<int, int> cellOf(QPointF center) const;

    qreal m_closest;
    QHash<std::pair<int, int>, std::vector<Placed>> m_cells; ///< as wide as the closest distance
};

} // namespace parterre
