// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"
#include "models/seating/editing/seatnumbering.h"

namespace parterre {

// Commands that rename. A name that is blank, too long or taken already is refused.

struct RenamePlan
{
    QString name;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// Names that differ by upper and lower case only count as the same.
struct RenameSection
{
    size_t section = 0;
    QString name;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// Every part of the row. Joining another row of the section is fine while no number is doubled.
struct RenameRow
{
    size_t section = 0;
    QString row; ///< its name now
    QString name;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

struct RenameSeat
{
    PlanSpot seat;
    QString number;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// Names the rows that have a selected seat anew, section by section, from the stage backwards.
struct RenameRows
{
    RowNaming naming;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// Numbers the rows that have a selected seat anew, each as a whole: through its parts.
struct RenumberRows
{
    SeatNumbering numbering;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

} // namespace parterre
