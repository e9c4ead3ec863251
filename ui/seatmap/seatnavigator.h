// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QPointF>

#include <functional>

namespace parterre {

enum class Direction : quint8 { Left, Right, Up, Down };

/// Walks a map by physical neighbourhood: along the row, to the next row, and where a block ends
/// to the nearest seat beyond. Directions are those of the screen, so that a stand that is turned
/// by a quarter is walked as it is seen. Every answer is a seat, or -1 when there is none.
class SeatNavigator final
{
public:
    explicit SeatNavigator(const SeatLayout &layout)
        : m_layout(layout)
    {
    }

    using Accepts = std::function<bool(int seat)>;

    /// Where a walk begins: the best seat, of those accepted.
    [[nodiscard]] int start(const Accepts &accepts = {}) const;
    [[nodiscard]] int next(int seat, Direction direction) const;
    /// The next one that is accepted: along the row, else the nearest in that direction.
    [[nodiscard]] int next(int seat, Direction direction, const Accepts &accepts) const;
    /// The first (-1) or last (+1) seat of the physical row.
    [[nodiscard]] int rowEnd(int seat, int side) const;
    /// The best seat of the section before (-1) or after (+1) the seat's own.
    [[nodiscard]] int inSection(int seat, int step) const;
    /// All seats from one to the other along their physical row; empty when they share none.
    [[nodiscard]] std::vector<int> run(int from, int to) const;

private:
    [[nodiscard]] int inRowBeside(int seat, int step) const;
    [[nodiscard]] int nearestBeyond(int seat, QPointF heading, const Accepts &accepts) const;
    [[nodiscard]] int bestOf(int firstSeat, int count, const Accepts &accepts) const;

    const SeatLayout &m_layout;
};

} // namespace parterre
