// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"

namespace parterre {

// Commands about what is drawn and never sold: the stage, walls, texts. They are moved, turned,
// and taken away as seats are: see movecommands.h and DeleteSelection.

/// A polygon has three points or more, a text has words, other shapes have a size.
struct AddArea
{
    Area area;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

struct ChangeArea
{
    size_t index = 0;
    Area area;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

} // namespace parterre
