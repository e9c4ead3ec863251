// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planreading.h"
#include "models/seating/seatingplan.h"

namespace parterre {

/// The pretix seating plan format, today's and the older dialect: zones become sections, a seat's
/// place is the sum of its zone's, its row's and its own.
[[nodiscard]] bool looksLikePretix(const QJsonObject &root);
[[nodiscard]] SeatingPlan readPretix(const QJsonObject &root, PlanReading &reading);

} // namespace parterre
