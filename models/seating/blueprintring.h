// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/blueprintblock.h"

#include <QPointF>

#include <vector>

namespace parterre {

struct RingSide
{
    int sections = 0;
    int category = -1;
};

/// A tier of a bowl about a rectangle with round corners. See blueprintreader.h.
struct BlueprintRing
{
    QPointF centre;
    qreal halfLength = 0; ///< of the rectangle, corners included
    qreal halfWidth = 0;
    qreal corner = 0; ///< radius
    qreal offset = 0; ///< of the first row from the rectangle
    RingSide lengthSide, widthSide, cornerSide;
    BlueprintBlock block; ///< what every section has: rows, pitches, aisle, numbers, marks
};

/// A block a section, clockwise from the left end of the upper side.
[[nodiscard]] std::vector<BlueprintBlock> ringBlocks(const BlueprintRing &ring);

} // namespace parterre
