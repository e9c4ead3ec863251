// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/seating/planreader.h"
#include "models/seating/pretixwriter.h"

#include <QByteArray>

namespace parterre {

/// section,row,seat,price,x,y,kind with a header line, UTF-8 without BOM, lines end in CR LF; see
/// csvreader.h. What is not known (a price, a place) is left blank.
[[nodiscard]] QByteArray writeCsv(const SeatingPlan &plan);

/// Replaces the file in one step. format: Pretix or Csv; BadInput for the others, Unavailable when
/// it cannot be written.
[[nodiscard]] Result<void> writePlanFile(const QString &path, const SeatingPlan &plan,
                                         PlanFormat format);

/// What of the plan a file of this format cannot hold, as warnings; empty: nothing is lost.
[[nodiscard]] PlanFaults lostInFormat(const SeatingPlan &plan, PlanFormat format);

} // namespace parterre
