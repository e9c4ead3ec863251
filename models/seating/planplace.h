// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"

namespace parterre {

/// A place of a plan in words, counted from 1 with the name behind it:
/// `section 2 “Balcony”, row 4 “D”, seat 12 “24”`. Names that are blank are left out.
[[nodiscard]] QString placeOf(const SeatingPlan &plan, size_t section);
[[nodiscard]] QString placeOf(const SeatingPlan &plan, size_t section, size_t row);
[[nodiscard]] QString placeOf(const SeatingPlan &plan, size_t section, size_t row, size_t seat);

} // namespace parterre
