// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planreading.h"
#include "models/seating/seatingplan.h"

namespace parterre {

/// The drawing format of seats.io charts, versions 17 to 22: rows, sections within sections,
/// tables, standing areas (as rows of standing places) and floors (one below the other).
[[nodiscard]] bool looksLikeSeatsIo(const QJsonObject &root);
[[nodiscard]] SeatingPlan readSeatsIo(const QJsonObject &root, PlanReading &reading);

} // namespace parterre
