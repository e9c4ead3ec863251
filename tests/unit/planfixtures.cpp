// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/planfixtures.h"

#include <QFileInfo>
#include <QSet>

namespace parterre {

QString sharedPlan(const QString &name)
{
    const QString path = qEnvironmentVariable("PARTERRE_SHARED") + QStringLiteral("/plans/") + name;
    return QFileInfo::exists(path) ? path : QString();
}

SeatingPlan smallPlan(int rows, int seats)
{
    SeatingPlan plan;
    plan.name = QStringLiteral("Small house");
    plan.categories.push_back(
        {QStringLiteral("a"), QStringLiteral("Best"), QString(), std::nullopt, true});
    PlanSection section{QStringLiteral("Stalls"), {}};
    for (int row = 0; row < rows; ++row) {
        PlanRow made{QString(QChar(u'A' + row)), {}};
        for (int i = 0; i < seats; ++i) {
            PlanSeat seat;
            seat.number = QString::number(i + 1);
            seat.center = {i * 24.0, row * 28.0};
            seat.category = 0;
            made.seats.push_back(seat);
        }
        section.rows.push_back(std::move(made));
    }
    plan.sections.push_back(std::move(section));
    return plan;
}

QString textOf(const PlanFaults &faults)
{
    QString text;
    for (const PlanFault &fault : faults)
        text += fault.place + QStringLiteral(": ") + fault.sentence + u'\n';
    return text;
}

bool seatNamesAreUnique(const SeatingPlan &plan)
{
    QSet<QString> names;
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats)
                names.insert(QStringList{section.name, row.name, seat.number}.join(u'\n'));
        }
    }
    return names.size() == plan.seatCount();
}

} // namespace parterre
