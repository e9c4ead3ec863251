// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planplace.h"

#include <QCoreApplication>

namespace parterre {

namespace {

QString step(const QString &counted, const QString &name)
{
    return name.trimmed().isEmpty() ? counted : counted + QStringLiteral(" “%1”").arg(name);
}

} // namespace

QString placeOf(const SeatingPlan &plan, size_t section)
{
    const QString counted = QCoreApplication::translate("PlanPlace", "section %1").arg(section + 1);
    return step(counted, plan.sections[section].name);
}

QString placeOf(const SeatingPlan &plan, size_t section, size_t row)
{
    const QString counted = QCoreApplication::translate("PlanPlace", "row %1").arg(row + 1);
    return placeOf(plan, section) + QStringLiteral(", ")
        + step(counted, plan.sections[section].rows[row].name);
}

QString placeOf(const SeatingPlan &plan, size_t section, size_t row, size_t seat)
{
    const QString counted = QCoreApplication::translate("PlanPlace", "seat %1").arg(seat + 1);
    return placeOf(plan, section, row) + QStringLiteral(", ")
        + step(counted, plan.sections[section].rows[row].seats[seat].number);
}

} // namespace parterre
