// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"

namespace parterre {

// Commands about kinds of seats and prices.

struct SetSeatKind
{
    SeatKind kind = SeatKind::Seat;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// Gives the selected seats a price category of the plan.
struct SetCategory
{
    int category = -1; ///< into the plan's categories

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// The name must not be another category's, also not by case only; a price is 0 to 99,999,999.99.
/// An empty key becomes the name.
struct AddCategory
{
    PlanCategory category;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

struct ChangeCategory
{
    int index = -1;
    PlanCategory category; ///< its key stays what it was

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

/// Refused while seats have it.
struct DeleteCategory
{
    int index = -1;

    Result<PlanEdit> operator()(SeatingPlan plan, const PlanSelection &selection) const;
};

} // namespace parterre
