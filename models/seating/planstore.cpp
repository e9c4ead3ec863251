// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planstore.h"

#include "models/db/connection.h"
#include "models/seating/areajson.h"
#include "models/seating/plandocument.h"
#include "models/seating/planrows.h"

#include <QJsonDocument>

namespace parterre {

namespace {

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

} // namespace

Result<PlanId> PlanStore::save(Connection &connection, const SeatingPlan &plan,
                               const PlanSeats &seats)
{
    QVariantList values{plan.name, compact(QJsonDocument(planDocument(plan)))};
    appendSeats(seats, values);
    const auto row = connection.queryOne(QStringLiteral("seating/save_plan"), values);
    if (!row)
        return row.error();
    return PlanId{row->integer(u"plan_id")};
}

Result<int> PlanStore::apply(Connection &connection, EventId event, const SeatingPlan &plan,
                             const PlanSeats &seats, std::optional<PlanId> keptAs)
{
    QVariantList values{event.value, compact(QJsonDocument(areasToJson(plan.areas)))};
    appendSeats(seats, values);
    values << (keptAs ? QVariant(keptAs->value) : QVariant(QMetaType::fromType<qint64>()));
    const auto row = connection.queryOne(QStringLiteral("seating/apply_plan"), values);
    if (!row)
        return row.error();
    return row->number(u"seats");
}

} // namespace parterre
