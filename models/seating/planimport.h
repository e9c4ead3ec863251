// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planreader.h"
#include "models/seating/planrepair.h"

#include <QObject>

#include <functional>
#include <memory>

namespace parterre {

/// A file looked at: as it is, and as it would be when mended.
struct ImportedPlan
{
    ReadPlan read;
    PlanFaults faults; ///< of the file as it is, with read.notes
    RepairedPlan repaired;
    PlanFaults left; ///< what is wrong still when it is mended
};

/// In any thread.
[[nodiscard]] Result<ImportedPlan> importPlan(const QString &path, FloorRepair floors);

using ImportedPlanPtr = std::shared_ptr<const ImportedPlan>;

/// In a thread of its own; the answer arrives in the context's thread, while it lives.
void importPlanAside(const QString &path, FloorRepair floors, QObject *context,
                     std::function<void(Result<ImportedPlanPtr>)> done);

} // namespace parterre
