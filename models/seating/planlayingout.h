// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"

namespace parterre {

/// Gives a place to every seat of the plan that has none, see layOutSeats(), and a stage where the
/// plan has no areas. The answer is how many seats there were.
int layOutPlan(SeatingPlan &plan);

} // namespace parterre
