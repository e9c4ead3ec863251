// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QPointF>

#include <functional>

namespace parterre {

enum class Direction : quint8 { Left, Right, Up, Down };

/// Walks a map by physical neighbourhood: along the row, to the next row, and where a block ends
/// to the nearest seat beyond its aisle, never over a stage or a pitch. Left and right go along the
/// row wherever it lies flat or slants, diagonal stands included; up and down do where it stands
/// upright. Every answer is a seat, or -1 when there is none.
class SeatNavigator final
{
public:
    explicit SeatNavigator(const SeatLayout &layout)
        : m_layout(layout)
    {
    }

    using Accepts = std::function<bool(int seat)>;

    /// Where a walk begins: the seat nearest to the point of the plan, of those accepted.
    [[nodiscard]] int nearest(QPointF point, const Accepts &accepts = {}) const;
    [[nodiscard]] int next(int seat, Direction direction) const;
    /// The next one that is accepted: along the row, else the nearest in that direction.
    [[nodiscard]] int next(int seat, Direction direction, const Accepts &accepts) const;
    /// The first (-1) or last (+1) seat of the physical row.
    [[nodiscard]] int rowEnd(int seat, int side) const;
    /// The best seat of the section before (-1) or after (+1) the seat's own: of those accepted, or
    /// of all where none is.
    [[nodiscard]] int inSection(int seat, int step, const Accepts &accepts) const;
    /// All seats from one to the other along their physical row; empty when they share none.
    [[nodiscard]] std::vector<int> run(int from, int to) const;

private:
    /// Along the row as it lies at the seat, in the order of its seats; of length 1.
    [[nodiscard]] QPointF axisAt(int seat) const;
    [[nodiscard]] int inRowBeside(int seat, int step) const;
    [[nodiscard]] int acrossRows(int seat, QPointF heading) const;
    [[nodiscard]] int nearestBeyond(int seat, QPointF heading, const Accepts &accepts) const;
    [[nodiscard]] int bestOf(int firstSeat, int count, const Accepts &accepts) const;

    const SeatLayout &m_layout;
};

} // namespace parterre
