// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"

#include <vector>

namespace parterre {

/// Who sits next to whom, and whose seat is worth most, from positions alone; printed numbers play
/// no part. Parallel to the plan's seats in its order.
struct Neighbourhood
{
    std::vector<int> block;     ///< seats between aisles; unique in the plan
    std::vector<int> rowOrder;  ///< unbroken runs of a block, nearest to the stage first
    std::vector<int> seatOrder; ///< along the run, left to right as drawn (or downwards)
    std::vector<int> rank;      ///< 0 = best: near the stage and its middle line
};

/// Rows are cut where the gap is wider than their seats stand; runs that follow each other closely
/// form a block. Positions must be finite.
[[nodiscard]] Neighbourhood neighbourhoodOf(const SeatingPlan &plan);

/// Where everyone looks: the plan's focus, the area that is called a stage, the largest area, or
/// the middle of the upper edge.
[[nodiscard]] QPointF stageOf(const SeatingPlan &plan);

} // namespace parterre
