// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/pretixwriter.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

QJsonObject point(QPointF place)
{
    return {{QStringLiteral("x"), place.x()}, {QStringLiteral("y"), place.y()}};
}

qint64 whole(qreal length, qint64 least = 0)
{
    return std::max(least, qint64(std::llround(length)));
}

/// Names that are told apart: the second "A" becomes "A-2".
class UniqueNames final
{
public:
    QString take(const QString &wanted)
    {
        QString name = wanted;
        for (int &count = m_counts[wanted]; m_taken.contains(name);)
            name = QStringLiteral("%1-%2").arg(wanted).arg(++count + 1);
        m_taken.insert(name);
        return name;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_counts; ///< of names made, by what was wanted
};

class PretixWriter final
{
public:
    explicit PretixWriter(const SeatingPlan &plan)
        : m_plan(plan)
    {
        UniqueNames names;
        for (const PlanCategory &category : plan.categories)
            m_categories += names.take(category.name);
    }

    [[nodiscard]] QJsonObject write();

private:
    [[nodiscard]] QJsonArray categories() const;
    [[nodiscard]] QJsonObject zone(const PlanSection &section);
    [[nodiscard]] QJsonObject seat(const PlanSeat &own, const QString &place);
    [[nodiscard]] QJsonArray areas() const;

    const SeatingPlan &m_plan;
    QStringList m_categories; ///< their names in the file
    UniqueNames m_keys;
};

/// The shape's own members, and its name.
void writeShape(const Area &area, QJsonObject &json)
{
    QString shape;
    QJsonObject own;
    switch (area.shape) {
    case Area::Shape::Polygon: {
        shape = QStringLiteral("polygon");
        QJsonArray points;
        for (const QPointF &corner : area.points)
            points.append(point(corner));
        own.insert(QStringLiteral("points"), points);
        break;
    }
    case Area::Shape::Rectangle:
        shape = QStringLiteral("rectangle");
        own.insert(QStringLiteral("width"), whole(area.size.width()));
        own.insert(QStringLiteral("height"), whole(area.size.height()));
        break;
    case Area::Shape::Ellipse:
        shape = QStringLiteral("ellipse");
        own.insert(QStringLiteral("radius"),
                   point({area.size.width() / 2, area.size.height() / 2}));
        break;
    case Area::Shape::Circle:
        shape = QStringLiteral("circle");
        own.insert(QStringLiteral("radius"), whole(area.size.width() / 2));
        break;
    case Area::Shape::Text:
        shape = QStringLiteral("text");
        break;
    }
    json.insert(QStringLiteral("shape"), shape);
    if (!own.isEmpty())
        json.insert(shape, own);
}

QJsonObject areaJson(const Area &area)
{
    QJsonObject json{{QStringLiteral("position"), point(area.position)},
                     {QStringLiteral("rotation"), area.rotation}};
    writeShape(area, json);
    if (!area.fill.isEmpty())
        json.insert(QStringLiteral("color"), area.fill);
    if (!area.border.isEmpty())
        json.insert(QStringLiteral("border_color"), area.border);
    if (!area.text.isEmpty() || !area.textPosition.isNull()) {
        json.insert(QStringLiteral("text"),
                    QJsonObject{{QStringLiteral("text"), area.text},
                                {QStringLiteral("position"), point(area.textPosition)},
                                {QStringLiteral("size"), whole(area.textSize, 1)}});
    }
    return json;
}

QJsonObject PretixWriter::write()
{
    QJsonArray zones;
    for (const PlanSection &section : m_plan.sections)
        zones.append(zone(section));
    // Decoration belongs to a zone; in the first one, all of it lies below the seats.
    if (zones.isEmpty())
        zones.append(zone({m_plan.name, {}}));
    QJsonObject first = zones.first().toObject();
    first.insert(QStringLiteral("areas"), areas());
    zones.replace(0, first);
    return {{QStringLiteral("name"), m_plan.name},
            {QStringLiteral("categories"), categories()},
            {QStringLiteral("zones"), zones},
            {QStringLiteral("size"),
             QJsonObject{{QStringLiteral("width"), whole(m_plan.size.width())},
                         {QStringLiteral("height"), whole(m_plan.size.height())}}}};
}

QJsonArray PretixWriter::categories() const
{
    QJsonArray list;
    for (size_t i = 0; i < m_plan.categories.size(); ++i) {
        const PlanCategory &category = m_plan.categories[i];
        if (!category.declared)
            continue;
        QJsonObject json{{QStringLiteral("name"), m_categories.at(qsizetype(i))}};
        if (!category.color.isEmpty())
            json.insert(QStringLiteral("color"), category.color);
        list.append(json);
    }
    return list;
}

QJsonObject PretixWriter::zone(const PlanSection &section)
{
    QJsonArray rows;
    for (const PlanRow &row : section.rows) {
        QJsonArray seats;
        for (const PlanSeat &own : row.seats)
            seats.append(seat(own, section.name + u'-' + row.name + u'-' + own.number));
        rows.append(QJsonObject{{QStringLiteral("row_number"), row.name},
                                {QStringLiteral("row_number_position"), QStringLiteral("both")},
                                {QStringLiteral("position"), point({0, 0})},
                                {QStringLiteral("seats"), seats}});
    }
    return {{QStringLiteral("name"), section.name},
            {QStringLiteral("zone_id"), section.name},
            {QStringLiteral("position"), point({0, 0})},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("areas"), QJsonArray()}};
}

QJsonObject PretixWriter::seat(const PlanSeat &own, const QString &place)
{
    return {
        {QStringLiteral("seat_guid"), m_keys.take(own.key.isEmpty() ? place : own.key)},
        {QStringLiteral("seat_number"), own.number},
        {QStringLiteral("position"), point(own.center)},
        {QStringLiteral("radius"), whole(own.radius, 1)},
        {QStringLiteral("category"), own.category < 0 ? QString() : m_categories.at(own.category)}};
}

QJsonArray PretixWriter::areas() const
{
    QJsonArray list;
    for (const Area &area : m_plan.areas)
        list.append(areaJson(area));
    return list;
}

} // namespace

QByteArray writePretix(const SeatingPlan &plan)
{
    return QJsonDocument(PretixWriter(plan).write()).toJson();
}

} // namespace parterre
