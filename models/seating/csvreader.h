// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/seating/planreading.h"

#include <QByteArray>

namespace parterre {

/// A table with a header line that names its columns, in any order and case: section, row, seat,
/// and if wanted price, x, y, kind. UTF-8, with or without BOM; lines end in LF or CR LF; cells are
/// divided by comma, semicolon or tab and may be quoted. price: "45", "45.00" or "45,50"; kind:
/// seat, wheelchair, companion, restricted or standing; x and y in plan units, y downwards.
///
/// Seats with the same section and row name are one row. A category is made for each price; where
/// there is no price, one without. Without x and y all seats are laid out about a stage.
[[nodiscard]] bool looksLikeCsv(const QByteArray &content);

/// A header that cannot be used, or bytes that are no UTF-8, are a BadInput error that names line
/// and column; a wrong cell is a note at `line 7, column 3 “seat”`. A blank
/// name is a warning there: validatePlan() refuses and repairPlan() mends it. name is what
/// sentences call the file.
[[nodiscard]] Result<SeatingPlan> readCsv(const QByteArray &content, const QString &name,
                                          PlanReading &reading);

} // namespace parterre
