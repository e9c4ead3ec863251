// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/area.h"

#include <QJsonArray>

#include <vector>

namespace parterre {

/// The stored form of decoration (seating plans, events, blueprints): a list of objects
/// {"shape", "at": [x, y], "size": [w, h], "points": [[x, y]…], "rotation", "fill", "border",
/// "text", "textAt": [x, y], "textSize"}; members at their default are left out.
[[nodiscard]] QJsonArray areasToJson(const std::vector<Area> &areas);

/// Members of a wrong type read as their default; elements without a known shape are left out, and
/// so are places that are not finite or beyond farthestPlanPlace.
[[nodiscard]] std::vector<Area> areasFromJson(const QJsonArray &json);

} // namespace parterre
