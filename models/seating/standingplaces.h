// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"

#include <vector>

namespace parterre {

/// Rows of count standing places spread evenly inside an outline (absolute points), numbered
/// through from 1, the rows named from 1. An outline without an inside gives a square about its
/// middle.
[[nodiscard]] std::vector<PlanRow> standingPlaces(const std::vector<QPointF> &outline, int count,
                                                  int category);

} // namespace parterre
