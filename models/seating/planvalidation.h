// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planfault.h"
#include "models/seating/planname.h"
#include "models/seating/seatingplan.h"

namespace parterre {

/// Every fault of a plan, in the plan's order: what keeps it from being sold and what only looks
/// wrong. An empty answer is a clean plan.
[[nodiscard]] PlanFaults validatePlan(const SeatingPlan &plan);

} // namespace parterre
