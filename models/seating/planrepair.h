// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"

#include <vector>

namespace parterre {

/// One thing that a repair did, with its place before the repair.
struct PlanChange
{
    QString place;
    QString sentence; ///< "number 1 becomes 8", translated

    bool operator==(const PlanChange &) const = default;
};

struct RepairedPlan
{
    SeatingPlan plan;
    std::vector<PlanChange> changes; ///< seat by seat, in the plan's order
};

enum class FloorRepair {
    Keep,     ///< sections that lie on each other stay so, as the plan has them
    Separate, ///< each is moved, as a whole, beside those it lies on
};

/// Mends what can be mended without inventing anything: a row with a number that its section and
/// row already have is numbered on from the highest; blank names, blank numbers and sections of one
/// name are told apart by counting; a seat without a category takes that of its neighbour in the
/// row; a category that only seats name is added. Places are kept, but see FloorRepair.
/// What cannot be mended stays: call validatePlan() on the answer.
[[nodiscard]] RepairedPlan repairPlan(SeatingPlan plan, FloorRepair floors = FloorRepair::Keep);

} // namespace parterre
