// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planstore.h"

#include "models/db/connection.h"
#include "models/seating/areajson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace parterre {

namespace {

/// As the queries bind them after their own first values.
void append(const PlanSeats &seats, QVariantList &values)
{
    values << pgArray(seats.sections) << pgArray(seats.rows) << pgArray(seats.numbers)
           << pgArray(seats.pricesMinor) << pgArray(seats.x) << pgArray(seats.y)
           << pgArray(seats.rotation) << pgArray(seats.radius) << pgArray(seats.kind)
           << pgArray(seats.block) << pgArray(seats.rowOrder) << pgArray(seats.seatOrder)
           << pgArray(seats.rank);
}

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

/// What of a plan is not in its seats.
QJsonObject documentOf(const SeatingPlan &plan)
{
    QJsonArray categories;
    for (const PlanCategory &category : plan.categories) {
        QJsonObject json{{QStringLiteral("key"), category.key},
                         {QStringLiteral("name"), category.name},
                         {QStringLiteral("color"), category.color}};
        if (category.priceMinor)
            json.insert(QStringLiteral("price"), *category.priceMinor);
        categories.append(json);
    }
    QJsonObject document{
        {QStringLiteral("size"), QJsonArray{plan.size.width(), plan.size.height()}},
        {QStringLiteral("categories"), categories},
        {QStringLiteral("areas"), areasToJson(plan.areas)}};
    if (plan.focus)
        document.insert(QStringLiteral("focus"), QJsonArray{plan.focus->x(), plan.focus->y()});
    return document;
}

} // namespace

Result<PlanId> PlanStore::save(Connection &connection, const SeatingPlan &plan,
                               const PlanSeats &seats)
{
    QVariantList values{plan.name, compact(QJsonDocument(documentOf(plan)))};
    append(seats, values);
    const auto row = connection.queryOne(QStringLiteral("seating/save_plan"), values);
    if (!row)
        return row.error();
    return PlanId{row->integer(u"plan_id")};
}

Result<int> PlanStore::apply(Connection &connection, EventId event, const SeatingPlan &plan,
                             const PlanSeats &seats, std::optional<PlanId> keptAs)
{
    QVariantList values{event.value, compact(QJsonDocument(areasToJson(plan.areas)))};
    append(seats, values);
    values << (keptAs ? QVariant(keptAs->value) : QVariant(QMetaType::fromType<qint64>()));
    const auto row = connection.queryOne(QStringLiteral("seating/apply_plan"), values);
    if (!row)
        return row.error();
    return row->number(u"seats");
}

} // namespace parterre
