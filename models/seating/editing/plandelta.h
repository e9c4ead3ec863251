// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"

namespace parterre {

/// What differs between two plans, small enough to keep many of: of the sections only those that
/// changed.
class PlanDelta final
{
public:
    PlanDelta(const SeatingPlan &before, const SeatingPlan &after);

    void apply(SeatingPlan &before) const;  ///< makes it the plan after
    void revert(SeatingPlan &after) const;  ///< makes it the plan before
    [[nodiscard]] size_t seatCount() const; ///< that it keeps

private:
    size_t m_first = 0;   ///< the first section that differs
    SeatingPlan m_before; ///< with the sections that differ only
    SeatingPlan m_after;
};

} // namespace parterre
