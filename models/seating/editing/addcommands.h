// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"
#include "models/seating/editing/seatrows.h"

namespace parterre {

// Commands that add places. What was added is selected afterwards.

struct AddSection
{
    QString name;
    SeatRows rows;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// More rows, or the part of rows beyond an aisle, for a section that is there.
struct AddRows
{
    size_t section = 0;
    SeatRows rows;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// A section of standing places spread inside the outline, which is drawn as an area.
struct AddStandingArea
{
    QString name;
    std::vector<QPointF> outline; ///< three points or more, plan units
    int capacity = 100;
    int category = -1;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// A copy of the selected seats, all of one section, as a section of another name.
struct DuplicateSelection
{
    QString name;
    QPointF by; ///< how far from the original

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// Takes away the selected seats and areas, and rows and sections that are empty then.
struct DeleteSelection
{
    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

} // namespace parterre
