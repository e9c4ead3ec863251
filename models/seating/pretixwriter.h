// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatingplan.h"

#include <QByteArray>

namespace parterre {

/// pretix seating plan JSON, as its schema has it: sizes of shapes, seats and texts are whole
/// numbers there. A seat without a key of its own, or with one that an earlier seat has, gets one.
[[nodiscard]] QByteArray writePretix(const SeatingPlan &plan);

} // namespace parterre
