// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/plandocument.h"

#include "models/seating/areajson.h"

#include <QJsonArray>

namespace parterre {

namespace {

QJsonObject categoryToJson(const PlanCategory &category)
{
    QJsonObject json{{QStringLiteral("key"), category.key},
                     {QStringLiteral("name"), category.name},
                     {QStringLiteral("color"), category.color}};
    if (category.priceMinor)
        json.insert(QStringLiteral("price"), *category.priceMinor);
    return json;
}

PlanCategory categoryFromJson(const QJsonObject &json)
{
    PlanCategory category;
    category.key = json.value(u"key").toString();
    category.name = json.value(u"name").toString();
    category.color = json.value(u"color").toString();
    if (const QJsonValue price = json.value(u"price"); price.isDouble())
        category.priceMinor = price.toInteger();
    return category;
}

} // namespace

QJsonObject planDocument(const SeatingPlan &plan)
{
    QJsonArray categories;
    for (const PlanCategory &category : plan.categories)
        categories.append(categoryToJson(category));
    QJsonObject document{
        {QStringLiteral("size"), QJsonArray{plan.size.width(), plan.size.height()}},
        {QStringLiteral("categories"), categories},
        {QStringLiteral("areas"), areasToJson(plan.areas)}};
    if (plan.focus)
        document.insert(QStringLiteral("focus"), QJsonArray{plan.focus->x(), plan.focus->y()});
    return document;
}

SeatingPlan planFromDocument(const QString &name, const QJsonObject &document)
{
    SeatingPlan plan;
    plan.name = name;
    const QJsonArray size = document.value(u"size").toArray();
    plan.size = {size.at(0).toDouble(), size.at(1).toDouble()};
    const QJsonArray focus = document.value(u"focus").toArray();
    if (const QPointF point(focus.at(0).toDouble(), focus.at(1).toDouble());
        focus.size() == 2 && liesInPlan(point))
        plan.focus = point;
    const QJsonArray categories = document.value(u"categories").toArray();
    for (const QJsonValue &category : categories)
        plan.categories.push_back(categoryFromJson(category.toObject()));
    plan.areas = areasFromJson(document.value(u"areas").toArray());
    return plan;
}

} // namespace parterre
