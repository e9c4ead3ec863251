// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/pretixreader.h"

#include <QCoreApplication>

namespace parterre {

namespace {

constexpr qreal usualRadius = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanReader", text);
}

class PretixReader final
{
public:
    explicit PretixReader(PlanReading &reading)
        : m_reading(reading)
        , m_categories(m_plan.categories)
    {
    }

    SeatingPlan read(const QJsonObject &root);

private:
    void readZone(const QJsonObject &zone, const QString &path);
    void readRow(const QJsonObject &row, const QString &path, QPointF origin, PlanSection &section);
    void readSeat(const QJsonObject &seat, QPointF origin, PlanRow &row);
    void readArea(const QJsonObject &json, const QString &path, QPointF origin);
    [[nodiscard]] bool readShape(const QJsonObject &json, Area &area) const;

    PlanReading &m_reading;
    SeatingPlan m_plan;
    CategoryIndex m_categories;
    bool m_captionsDropped = false;
};

SeatingPlan PretixReader::read(const QJsonObject &root)
{
    m_plan.name = textOf(root.value(u"name"));
    const QJsonObject size = root.value(u"size").toObject();
    m_plan.size = {numberOf(size.value(u"width"), 0), numberOf(size.value(u"height"), 0)};
    m_reading.each(root, QStringLiteral("categories"), {}, [this](const auto &json, const auto &) {
        const QString name = textOf(json.value(u"name"));
        m_categories.declare({name, name, colourOf(json.value(u"color")), {}, true});
    });
    m_reading.each(root, QStringLiteral("zones"), {},
                   [this](const auto &zone, const auto &path) { readZone(zone, path); });
    if (m_captionsDropped) {
        m_reading.warn({},
                       tr("The rows' captions (row_label, seat_label) are not kept: tickets "
                          "show the row and seat numbers themselves."));
    }
    return std::move(m_plan);
}

void PretixReader::readZone(const QJsonObject &zone, const QString &path)
{
    PlanSection section;
    section.name = textOf(zone.value(u"name"));
    if (section.name.isEmpty())
        section.name = textOf(zone.value(u"zone_id"));
    const QPointF origin = offsetOf(zone.value(u"position"));
    m_reading.each(zone, QStringLiteral("areas"), path,
                   [&](const auto &area, const auto &at) { readArea(area, at, origin); });
    m_reading.each(zone, QStringLiteral("rows"), path,
                   [&](const auto &row, const auto &at) { readRow(row, at, origin, section); });
    if (!section.rows.empty())
        m_plan.sections.push_back(std::move(section));
}

void PretixReader::readRow(const QJsonObject &json, const QString &path, QPointF origin,
                           PlanSection &section)
{
    PlanRow row;
    row.name = textOf(json.value(u"row_number"));
    m_captionsDropped = m_captionsDropped || !textOf(json.value(u"row_label")).isEmpty()
        || !textOf(json.value(u"seat_label")).isEmpty();
    const QPointF rowOrigin = origin + offsetOf(json.value(u"position"));
    m_reading.each(json, QStringLiteral("seats"), path, [&](const auto &seat, const auto &) {
        if (m_reading.takeSeats(1))
            readSeat(seat, rowOrigin, row);
    });
    if (row.seats.empty())
        return;
    turnSeatsAlongRow(row);
    section.rows.push_back(std::move(row));
}

void PretixReader::readSeat(const QJsonObject &json, QPointF origin, PlanRow &row)
{
    PlanSeat seat;
    seat.number = textOf(json.value(u"seat_number"));
    seat.key = textOf(json.value(u"seat_guid"));
    seat.center = origin + pointOf(json.value(u"position"));
    seat.radius = numberOf(json.value(u"radius"), usualRadius);
    seat.category = m_categories.find(textOf(json.value(u"category")));
    row.seats.push_back(std::move(seat));
}

/// The older dialect has no shape: an area is a rectangle by its width and height.
bool PretixReader::readShape(const QJsonObject &json, Area &area) const
{
    const QString shape = json.value(u"shape").toString(QStringLiteral("rectangle"));
    if (shape == u"polygon") {
        const QJsonArray points = json.value(u"polygon").toObject().value(u"points").toArray();
        for (const QJsonValue point : points)
            area.points.push_back(offsetOf(point));
    } else if (shape == u"rectangle") {
        area.shape = Area::Shape::Rectangle;
        const QJsonValue own = json.value(u"rectangle");
        const QJsonObject size = own.isObject() ? own.toObject() : json;
        area.size = {numberOf(size.value(u"width"), 0), numberOf(size.value(u"height"), 0)};
    } else if (shape == u"circle") {
        area.shape = Area::Shape::Circle;
        const qreal radius = numberOf(json.value(u"circle").toObject().value(u"radius"), 0);
        area.size = {2 * radius, 2 * radius};
    } else if (shape == u"ellipse") {
        area.shape = Area::Shape::Ellipse;
        const QPointF radii = offsetOf(json.value(u"ellipse").toObject().value(u"radius"));
        area.size = {2 * radii.x(), 2 * radii.y()};
    } else {
        area.shape = Area::Shape::Text;
        return shape == u"text";
    }
    return true;
}

void PretixReader::readArea(const QJsonObject &json, const QString &path, QPointF origin)
{
    Area area;
    if (!readShape(json, area)) {
        m_reading.warn(path, tr("This shape is not known and is left out."));
        return;
    }
    area.position = origin + offsetOf(json.value(u"position"));
    area.rotation = numberOf(json.value(u"rotation"), 0);
    area.fill = colourOf(json.value(u"color"));
    area.border = colourOf(json.value(u"border_color"));
    const QJsonValue text = json.value(u"text");
    if (text.isString()) {
        area.text = text.toString();
        area.textPosition = {area.size.width() / 2, area.size.height() / 2};
    } else {
        const QJsonObject caption = text.toObject();
        area.text = textOf(caption.value(u"text"));
        area.textPosition = offsetOf(caption.value(u"position"));
        area.textSize = numberOf(caption.value(u"size"), area.textSize);
    }
    m_plan.areas.push_back(std::move(area));
}

} // namespace

bool looksLikePretix(const QJsonObject &root)
{
    return root.value(u"zones").isArray() && root.contains(u"categories");
}

SeatingPlan readPretix(const QJsonObject &root, PlanReading &reading)
{
    return PretixReader(reading).read(root);
}

} // namespace parterre
