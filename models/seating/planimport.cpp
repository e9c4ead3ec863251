// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planimport.h"

#include "models/base/aside.h"
#include "models/seating/planvalidation.h"

#include <QFileInfo>

namespace parterre {

Result<ImportedPlan> importPlan(const QString &path, FloorRepair floors)
{
    auto read = readPlanFile(path);
    if (!read)
        return read.error();
    ImportedPlan imported;
    imported.read = *std::move(read);
    if (imported.read.plan.name.trimmed().isEmpty())
        imported.read.plan.name = QFileInfo(path).completeBaseName();
    imported.faults = imported.read.notes;
    const PlanFaults faults = validatePlan(imported.read.plan);
    imported.faults.insert(imported.faults.end(), faults.begin(), faults.end());
    imported.repaired = repairPlan(imported.read.plan, floors);
    imported.left = validatePlan(imported.repaired.plan);
    for (const PlanFault &note : imported.read.notes) {
        if (note.severity == PlanFault::Severity::Error) // of the file: no repair mends it
            imported.left.push_back(note);
    }
    return imported;
}

void importPlanAside(const QString &path, FloorRepair floors, QObject *context,
                     std::function<void(Result<ImportedPlanPtr>)> done)
{
    runAside(
        context, [=] { return importPlan(path, floors); },
        [done = std::move(done)](Result<ImportedPlan> imported) {
            if (imported)
                done(ImportedPlanPtr(std::make_shared<const ImportedPlan>(*std::move(imported))));
            else
                done(imported.error());
        });
}

} // namespace parterre
