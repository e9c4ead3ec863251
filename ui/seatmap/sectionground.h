// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QPainterPath>

#include <vector>

class QPainter;

namespace parterre {

struct Theme;

/// The ground that each block of seats stands on: a soft, rounded area with a hairline, so that a
/// section is seen as one thing at any zoom.
class SectionGround final
{
public:
    SectionGround() = default;
    explicit SectionGround(const SeatLayout &layout);

    /// Paints what meets the rectangle (plan units). The painter's units are map pixels; scale is
    /// map pixels per plan unit, ratio device pixels per logical pixel.
    void paint(QPainter &painter, const QRectF &plan, qreal scale, qreal ratio,
               const Theme &theme) const;

private:
    struct Block
    {
        QRectF bounds;
        QPainterPath edge;
    };

    std::vector<Block> m_blocks;
};

} // namespace parterre
