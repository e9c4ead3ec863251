// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planfault.h"
#include "models/seating/seatingplan.h"

#include <QString>

namespace parterre {

/// The path of a plan that nobody here wrote, or empty when the folder with them is absent.
[[nodiscard]] QString sharedPlan(const QString &name);

/// One section "Stalls" of rows × seats, 24 apart, rows from "A", numbers from 1, one category.
[[nodiscard]] SeatingPlan smallPlan(int rows, int seats);

/// Every fault as "place: sentence", one a line.
[[nodiscard]] QString textOf(const PlanFaults &faults);

/// The section, row and number of each seat, and whether no two are alike.
[[nodiscard]] bool seatNamesAreUnique(const SeatingPlan &plan);

} // namespace parterre
