// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planreading.h"
#include "models/seating/seatingplan.h"

namespace parterre {

/// Our own compact description of a house, expanded to seats. Lengths in plan units, y downwards,
/// angles in degrees. Members in brackets may be missing.
///
/// {"format": "parterre-blueprint", "name", ["size": [w, h], "focus": [x, y]],
///  "categories": [{"key", "name", ["color", "price" in minor units]}],
///  ["areas"]: decoration, see areajson.h,
///  ["sections": [{"name", "blocks": [BLOCK]}], "rings": [RING]]}
///
/// BLOCK, rows one behind the other that are seated and numbered alike:
/// {"category", "rows": {"count", "first", ["skip": letters or numbers left out]}, "parts": [PART],
///  ["pitch", "rowPitch", "radius", "kind", "aisle": kept free between two arcs,
///   "numbers": {"start", "step", "reverse": from the right}, "marks": [MARK]]}
/// PART, from left to right; the numbers of a row run on through its parts:
/// {"line": {"at": the first row's middle, "angle": 0 = rows go down}, "seats": number or a list}
/// {"arc": {"centre", "radius" of the first row, "from", "to"}, ["seats"]}; angle 0 lies below the
///   centre, positive to its right; without "seats" as many as fit between the two angles
/// MARK, for some seats of some rows: {["rows": names, "seats": numbers, "ends": the outer n],
///  "kind": as SeatKind, or "none" to leave them out, ["category"]}
///
/// RING, a tier of a bowl about a rectangle with round corners; a section a part, named on from
/// "first", clockwise from the left of the upper side, straight sides and corners apart:
/// {"centre", "halfLength", "halfWidth", "corner": its radius, "offset": of the first row,
///  "sections": {"length", "width", "corner": how many}, "first",
///  "categories": {"length", "width", "corner"}, and "rows", "pitch", "aisle", … as in a block}
[[nodiscard]] bool looksLikeBlueprint(const QJsonObject &root);
[[nodiscard]] SeatingPlan readBlueprint(const QJsonObject &root, PlanReading &reading);

} // namespace parterre
