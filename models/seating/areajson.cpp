// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/areajson.h"

#include "models/seating/seatingplan.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace parterre {

namespace {

struct ShapeName
{
    Area::Shape shape;
    QLatin1String name;
};
constexpr std::array shapeNames{
    ShapeName{Area::Shape::Polygon, QLatin1String("polygon")},
    ShapeName{Area::Shape::Rectangle, QLatin1String("rectangle")},
    ShapeName{Area::Shape::Ellipse, QLatin1String("ellipse")},
    ShapeName{Area::Shape::Circle, QLatin1String("circle")},
    ShapeName{Area::Shape::Text, QLatin1String("text")},
};

QString nameOf(Area::Shape shape)
{
    const auto at = std::find_if(shapeNames.begin(), shapeNames.end(),
                                 [shape](const ShapeName &n) { return n.shape == shape; });
    return at->name;
}

std::optional<Area::Shape> shapeOf(const QString &name)
{
    for (const ShapeName &known : shapeNames) {
        if (known.name == name)
            return known.shape;
    }
    return std::nullopt;
}

QJsonArray pair(qreal x, qreal y)
{
    return {x, y};
}

bool isNear(qreal value)
{
    return std::isfinite(value) && std::abs(value) <= farthestPlanPlace;
}

QPointF pointFrom(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return {array.at(0).toDouble(), array.at(1).toDouble()};
}

QJsonObject toJson(const Area &area)
{
    QJsonObject json{{QStringLiteral("shape"), nameOf(area.shape)},
                     {QStringLiteral("at"), pair(area.position.x(), area.position.y())}};
    if (!area.size.isNull())
        json.insert(QStringLiteral("size"), pair(area.size.width(), area.size.height()));
    if (!area.points.empty()) {
        QJsonArray points;
        for (const QPointF &point : area.points)
            points.append(pair(point.x(), point.y()));
        json.insert(QStringLiteral("points"), points);
    }
    if (area.rotation != 0)
        json.insert(QStringLiteral("rotation"), area.rotation);
    if (!area.fill.isEmpty())
        json.insert(QStringLiteral("fill"), area.fill);
    if (!area.border.isEmpty())
        json.insert(QStringLiteral("border"), area.border);
    if (!area.text.isEmpty())
        json.insert(QStringLiteral("text"), area.text);
    if (!area.textPosition.isNull())
        json.insert(QStringLiteral("textAt"), pair(area.textPosition.x(), area.textPosition.y()));
    if (area.textSize != Area::usualTextSize)
        json.insert(QStringLiteral("textSize"), area.textSize);
    return json;
}

bool liesInPlan(const Area &area)
{
    const auto near = [](QPointF point) { return isNear(point.x()) && isNear(point.y()); };
    return near(area.position) && near(area.textPosition) && isNear(area.size.width())
        && isNear(area.size.height()) && isNear(area.textSize)
        && std::all_of(area.points.begin(), area.points.end(), near);
}

std::optional<Area> fromJson(const QJsonObject &json)
{
    const auto shape = shapeOf(json.value(u"shape").toString());
    if (!shape)
        return std::nullopt;
    Area area;
    area.shape = *shape;
    area.position = pointFrom(json.value(u"at"));
    const QPointF size = pointFrom(json.value(u"size"));
    area.size = json.contains(u"size") ? QSizeF(size.x(), size.y()) : QSizeF();
    const QJsonArray points = json.value(u"points").toArray();
    for (const QJsonValue point : points)
        area.points.push_back(pointFrom(point));
    area.rotation = json.value(u"rotation").toDouble();
    area.fill = json.value(u"fill").toString();
    area.border = json.value(u"border").toString();
    area.text = json.value(u"text").toString();
    area.textPosition = pointFrom(json.value(u"textAt"));
    area.textSize = json.value(u"textSize").toDouble(Area::usualTextSize);
    return liesInPlan(area) ? std::optional(area) : std::nullopt;
}

} // namespace

QJsonArray areasToJson(const std::vector<Area> &areas)
{
    QJsonArray json;
    for (const Area &area : areas)
        json.append(toJson(area));
    return json;
}

std::vector<Area> areasFromJson(const QJsonArray &json)
{
    std::vector<Area> areas;
    for (const QJsonValue element : json) {
        if (auto area = fromJson(element.toObject()))
            areas.push_back(std::move(*area));
    }
    return areas;
}

} // namespace parterre
