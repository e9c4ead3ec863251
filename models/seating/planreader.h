// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/seating/planfault.h"
#include "models/seating/seatingplan.h"

#include <QByteArray>
#include <QStringList>

namespace parterre {

enum class PlanFormat {
    Pretix,    ///< pretix seating plan, both dialects
    SeatsIo,   ///< seats.io drawing, versions 17 to 22
    Blueprint, ///< our own description, see blueprintreader.h
    Csv,       ///< a table of seats, see csvreader.h
};

/// The format as a person calls it, translated.
[[nodiscard]] QString formatName(PlanFormat format);

struct ReadPlan
{
    PlanFormat format = PlanFormat::Blueprint;
    SeatingPlan plan; ///< exactly what the file says; check it with validatePlan()
    PlanFaults notes; ///< what of the file the plan cannot keep; an error here cannot be repaired
};

/// Reads a plan of any format that is known; the format is detected. A file that cannot be read at
/// all (missing, over 64 MB, not JSON, another format, more than mostPlanSeats seats) is a BadInput
/// error whose text names the place. A resource path (":/plans/theatre.json") works too.
[[nodiscard]] Result<ReadPlan> readPlanFile(const QString &path);
/// name is what the file is called in sentences.
[[nodiscard]] Result<ReadPlan> readPlan(const QByteArray &content, const QString &name);

/// The plans that come with the program: ":/plans/studio.json" and so on, smallest first.
[[nodiscard]] QStringList bundledPlans();

} // namespace parterre
