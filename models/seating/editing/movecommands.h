// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"

#include <optional>

namespace parterre {

// Commands that change where the selected seats and areas lie. A seat that lay free is never put on
// another one: the error names both.

struct MoveSelection
{
    QPointF by;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

struct RotateSelection
{
    qreal degrees = 0;            ///< clockwise
    std::optional<QPointF> about; ///< nothing: the middle of the selection

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// Bends each selected row, about its middle, to an arc of that radius with its centre before the
/// row; 0 makes it straight. The distances along the row stay.
struct CurveRows
{
    qreal radius = 0; ///< of the selected row nearest to the stage; those behind it get wider arcs

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// Moves the selected rows (whole sections when several are selected) along the direction of the
/// first one until their left ends, middles or right ends lie in one line.
struct AlignSelection
{
    enum class Edge { Left, Centre, Right };

    Edge edge = Edge::Left;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// Gives three or more selected rows equal distances from front to back, or three or more sections
/// equal distances from left to right; the outer two stay.
struct DistributeSelection
{
    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

struct PlanSnapping
{
    qreal grid = 0;     ///< width of the grid's cells, plan units; 0: no grid
    bool rows = true;   ///< to the lines and ends of rows that are not selected
    qreal distance = 8; ///< how near is near enough, plan units
};

/// The distance to move the selection so that it snaps: by, or a little more or less of it. Rows'
/// lines win over the grid. What guides show is guideX, guideY: the lines snapped to.
struct SnappedMove
{
    QPointF by;
    std::optional<qreal> guideX;
    std::optional<qreal> guideY;
};
[[nodiscard]] SnappedMove snappedMove(const SeatingPlan &plan, const PlanSelection &selection,
                                      QPointF by, const PlanSnapping &snapping);

/// The nearest multiple of 15° within 3° of it, else the angle itself.
[[nodiscard]] qreal snappedAngle(qreal degrees);

} // namespace parterre
