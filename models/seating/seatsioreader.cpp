// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatsioreader.h"

#include "models/seating/standingplaces.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parterre {

namespace {

constexpr qreal seatRadius = 8; // the drawing's chairs are 16 wide
constexpr qreal floorGap = 160; // between two floors, leaves room for the lower one's name
constexpr int mostNested = 16;  // sections within sections
constexpr int circleCorners = 48;

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanReader", text);
}

/// Where in the drawing a chart lies and what its seats inherit.
struct Surroundings
{
    QPointF origin;
    QString section; ///< empty: outside of any section
    QString floor;
    QString category;
    int depth = 0;
};

class SeatsIoReader final
{
public:
    explicit SeatsIoReader(PlanReading &reading)
        : m_reading(reading)
        , m_categories(m_plan.categories)
    {
    }

    SeatingPlan read(const QJsonObject &root);

private:
    void readFloors(const QJsonObject &root);
    void readChart(const QJsonObject &chart, const QString &path, const Surroundings &around);
    void readSection(const QJsonObject &json, const QString &path, const Surroundings &around);
    void readRow(const QJsonObject &json, const QString &path, const Surroundings &around);
    void readTable(const QJsonObject &json, const QString &path, const Surroundings &around);
    void readStanding(const QJsonObject &json, const QString &path, const Surroundings &around);
    void readDecoration(const QJsonObject &json, const QString &path, QPointF origin);
    [[nodiscard]] PlanRow readSeats(const QJsonObject &json, const QString &path,
                                    const Surroundings &around);
    [[nodiscard]] Area shapeOf(const QJsonObject &json, QPointF origin) const;
    [[nodiscard]] PlanSection &section(const QString &wanted, const Surroundings &around);

    PlanReading &m_reading;
    SeatingPlan m_plan;
    CategoryIndex m_categories;
    QHash<QString, size_t> m_sectionByPlace; ///< floor and name in the file → into the sections
    QSet<QString> m_names;
};

/// A label that was never given is stored as a question mark.
QString labelOf(const QJsonValue &value)
{
    const QString label = textOf(value);
    return label == u"?" ? QString() : label;
}

SeatKind kindOf(const QJsonObject &seat)
{
    if (seat.value(u"accessible").toBool())
        return SeatKind::Wheelchair;
    if (seat.value(u"companionSeat").toBool())
        return SeatKind::Companion;
    return seat.value(u"restrictedView").toBool() ? SeatKind::RestrictedView : SeatKind::Seat;
}

std::vector<QPointF> outlineOf(const Area &area)
{
    std::vector<QPointF> outline = area.points;
    if (area.shape == Area::Shape::Rectangle) {
        const QSizeF size = area.size;
        outline = {{0, 0}, {size.width(), 0}, {size.width(), size.height()}, {0, size.height()}};
    } else if (area.shape == Area::Shape::Ellipse) {
        for (int i = 0; i < circleCorners; ++i) {
            const qreal angle = 2 * std::numbers::pi * i / circleCorners;
            outline.emplace_back(area.size.width() / 2 * std::cos(angle),
                                 area.size.height() / 2 * std::sin(angle));
        }
    }
    const qreal turn = area.rotation * std::numbers::pi / 180;
    const QPointF along(std::cos(turn), std::sin(turn));
    for (QPointF &point : outline) {
        point = area.position
            + QPointF(point.x() * along.x() - point.y() * along.y(),
                      point.x() * along.y() + point.y() * along.x());
    }
    return outline;
}

SeatingPlan SeatsIoReader::read(const QJsonObject &root)
{
    m_plan.name = textOf(root.value(u"name"));
    const QJsonObject list = root.value(u"categories").toObject();
    m_reading.each(list, QStringLiteral("list"), QStringLiteral("categories"),
                   [this](const auto &json, const auto &) {
                       m_categories.declare({textOf(json.value(u"key")),
                                             textOf(json.value(u"label")),
                                             colourOf(json.value(u"color")),
                                             {},
                                             true});
                   });
    const QJsonObject chart = root.value(u"subChart").toObject();
    if (root.contains(u"subChartFloors")) {
        readFloors(root);
    } else {
        m_plan.size = {numberOf(chart.value(u"width"), 0), numberOf(chart.value(u"height"), 0)};
        if (chart.value(u"focalPoint").isObject())
            m_plan.focus = offsetOf(chart.value(u"focalPoint"));
        readChart(chart, QStringLiteral("subChart"), {});
    }
    return std::move(m_plan);
}

void SeatsIoReader::readFloors(const QJsonObject &root)
{
    Surroundings around;
    qreal width = 0;
    m_reading.each(root, QStringLiteral("subChartFloors"), {},
                   [&](const auto &floor, const auto &at) {
                       around.floor = textOf(floor.value(u"floorDisplayName"));
                       if (around.floor.isEmpty())
                           around.floor = textOf(floor.value(u"floorName"));
                       Area name;
                       name.shape = Area::Shape::Text;
                       name.text = around.floor;
                       const qreal floorWidth = numberOf(floor.value(u"width"), 0);
                       name.position = around.origin + QPointF(floorWidth / 2, -floorGap / 4);
                       m_plan.areas.push_back(name);
                       readChart(floor, at, around);
                       width = std::max(width, floorWidth);
                       around.origin.ry() += numberOf(floor.value(u"height"), 0) + floorGap;
                   });
    m_plan.size = {width, std::max(0.0, around.origin.y() - floorGap)};
}

void SeatsIoReader::readChart(const QJsonObject &chart, const QString &path,
                              const Surroundings &around)
{
    const auto each = [&](const QString &key, auto visit) {
        m_reading.each(chart, key, path, [&](const QJsonObject &json, const QString &at) {
            (this->*visit)(json, at, around);
        });
    };
    const auto decoration = [&](const QJsonObject &json, const QString &at) {
        readDecoration(json, at, around.origin);
    };
    m_reading.each(chart, QStringLiteral("shapes"), path, decoration);
    m_reading.each(chart, QStringLiteral("texts"), path, decoration);
    each(QStringLiteral("rows"), &SeatsIoReader::readRow);
    each(QStringLiteral("tables"), &SeatsIoReader::readTable);
    each(QStringLiteral("generalAdmissionAreas"), &SeatsIoReader::readStanding);
    if (around.depth < mostNested)
        each(QStringLiteral("sections"), &SeatsIoReader::readSection);
    else
        m_reading.fail(path, tr("Sections are nested too deeply."));
    if (!chart.value(u"booths").toArray().isEmpty())
        m_reading.warn(path, tr("Booths are left out: Parterre sells seats and standing places."));
}

void SeatsIoReader::readSection(const QJsonObject &json, const QString &path,
                                const Surroundings &around)
{
    Surroundings inside = around;
    inside.origin += offsetOf(json.value(u"topLeft"));
    const QString label = labelOf(json.value(u"label"));
    inside.section = around.section.isEmpty() ? label : around.section + u' ' + label;
    if (const QString category = textOf(json.value(u"categoryKey")); !category.isEmpty())
        inside.category = category;
    ++inside.depth;
    readChart(json.value(u"subChart").toObject(), path + QStringLiteral(".subChart"), inside);
}

/// Sections of one name on two floors are two sections, told apart by their floor.
PlanSection &SeatsIoReader::section(const QString &wanted, const Surroundings &around)
{
    const QString place = around.floor + QChar(u'\n') + wanted;
    const auto known = m_sectionByPlace.constFind(place);
    if (known != m_sectionByPlace.cend())
        return m_plan.sections[*known];
    QString name = wanted.isEmpty() ? around.floor : wanted;
    if (name.isEmpty())
        name = tr("Main");
    if (m_names.contains(name) && !around.floor.isEmpty()) {
        m_reading.warn(name,
                       tr("Two floors have a section of this name: the second becomes “%1”.")
                           .arg(around.floor + u' ' + name));
        name = around.floor + u' ' + name;
    }
    m_names.insert(name);
    m_sectionByPlace.insert(place, m_plan.sections.size());
    m_plan.sections.push_back({name, {}});
    return m_plan.sections.back();
}

PlanRow SeatsIoReader::readSeats(const QJsonObject &json, const QString &path,
                                 const Surroundings &around)
{
    PlanRow row;
    row.name = labelOf(json.value(u"label"));
    m_reading.each(json, QStringLiteral("seats"), path, [&](const auto &own, const auto &) {
        if (!m_reading.takeSeats(1))
            return;
        PlanSeat seat;
        seat.number = labelOf(own.value(u"label"));
        seat.key = textOf(own.value(u"uuid"));
        seat.center = around.origin + pointOf(own);
        seat.radius = seatRadius;
        seat.kind = kindOf(own);
        const QString category = textOf(own.value(u"categoryKey"));
        seat.category = m_categories.find(category.isEmpty() ? around.category : category);
        row.seats.push_back(std::move(seat));
    });
    return row;
}

void SeatsIoReader::readRow(const QJsonObject &json, const QString &path,
                            const Surroundings &around)
{
    PlanRow row = readSeats(json, path, around);
    if (row.seats.empty())
        return;
    turnSeatsAlongRow(row);
    const QString own = labelOf(json.value(u"sectionLabel"));
    section(own.isEmpty() ? around.section : own, around).rows.push_back(std::move(row));
}

void SeatsIoReader::readTable(const QJsonObject &json, const QString &path,
                              const Surroundings &around)
{
    if (json.value(u"bookAsAWhole").toBool()) {
        m_reading.warn(path,
                       tr("This table is sold as a whole in the file; here each of its seats "
                          "is sold by itself."));
    }
    Area table = shapeOf(json, around.origin);
    const qreal radius = numberOf(json.value(u"radius"), 0);
    if (table.size.isEmpty()) {
        table.shape = Area::Shape::Circle;
        table.position = around.origin + offsetOf(json.value(u"center"));
        table.size = {2 * radius, 2 * radius};
    }
    table.text = labelOf(json.value(u"label"));
    PlanRow row = readSeats(json, path, around);
    for (PlanSeat &seat : row.seats) {
        const QPointF outwards = seat.center - around.origin - offsetOf(json.value(u"center"));
        const qreal angle = std::atan2(outwards.y(), outwards.x()) * 180 / std::numbers::pi;
        seat.rotation = std::isfinite(angle) ? std::remainder(angle - 90, 180) : 0;
    }
    m_plan.areas.push_back(std::move(table));
    if (!row.seats.empty())
        section(around.section, around).rows.push_back(std::move(row));
}

void SeatsIoReader::readStanding(const QJsonObject &json, const QString &path,
                                 const Surroundings &around)
{
    const qreal capacity = numberOf(json.value(u"capacity"), 0);
    if (capacity < 1) {
        m_reading.warn(path, tr("This standing area has no capacity and is left out."));
        return;
    }
    if (!m_reading.takeSeats(qint64(std::min(capacity, 1e9))))
        return;
    Area area = shapeOf(json, around.origin);
    const std::vector<QPointF> outline = outlineOf(area);
    if (!std::all_of(outline.begin(), outline.end(), liesInPlan)) {
        m_reading.fail(path, tr("This standing area lies too far out."));
        return;
    }
    QString category = textOf(json.value(u"categoryKey"));
    category = category.isEmpty() ? around.category : category;
    std::vector<PlanRow> rows = standingPlaces(outline, int(capacity), m_categories.find(category));
    const QString label = labelOf(json.value(u"label"));
    const QString name = around.section.isEmpty() ? label : around.section + u' ' + label;
    PlanSection &own = section(name, around);
    std::move(rows.begin(), rows.end(), std::back_inserter(own.rows));
    m_plan.areas.push_back(std::move(area));
}

Area SeatsIoReader::shapeOf(const QJsonObject &json, QPointF origin) const
{
    Area area;
    const QString type = json.value(u"type").toString();
    const QPointF center = origin + offsetOf(json.value(u"center"));
    area.rotation = numberOf(json.value(u"rotationAngle"), 0);
    if (json.value(u"points").isArray() && type != u"circle") {
        area.position = origin;
        area.rotation = 0;
        const QJsonArray points = json.value(u"points").toArray();
        for (const QJsonValue point : points)
            area.points.push_back(offsetOf(point));
    } else if (json.contains(u"radius1")) {
        area.shape = Area::Shape::Ellipse;
        area.position = center;
        area.size
            = {2 * numberOf(json.value(u"radius1"), 0), 2 * numberOf(json.value(u"radius2"), 0)};
    } else {
        // The drawing turns a rectangle about its middle, an Area about its top left corner.
        area.shape = Area::Shape::Rectangle;
        area.size = {numberOf(json.value(u"width"), 0), numberOf(json.value(u"height"), 0)};
        const qreal turn = area.rotation * std::numbers::pi / 180;
        const QPointF half(area.size.width() / 2, area.size.height() / 2);
        area.position = center
            - QPointF(half.x() * std::cos(turn) - half.y() * std::sin(turn),
                      half.x() * std::sin(turn) + half.y() * std::cos(turn));
        area.textPosition = half;
    }
    return area;
}

void SeatsIoReader::readDecoration(const QJsonObject &json, const QString &path, QPointF origin)
{
    Area area = shapeOf(json, origin);
    area.text = textOf(json.value(json.contains(u"label") ? u"label" : u"text"));
    area.textSize = numberOf(json.value(json.contains(u"fontSize") ? u"fontSize" : u"labelSize"),
                             area.textSize);
    area.fill = colourOf(json.value(u"fillColor"));
    area.border = colourOf(json.value(u"strokeColor"));
    const bool hasShape = !area.points.empty() || !area.size.isEmpty();
    if (!hasShape && area.text.isEmpty()) {
        m_reading.warn(path, tr("This shape is not known and is left out."));
        return;
    }
    if (!hasShape) {
        area.shape = Area::Shape::Text;
        area.position = origin + offsetOf(json.value(u"center"));
    }
    m_plan.areas.push_back(std::move(area));
}

} // namespace

bool looksLikeSeatsIo(const QJsonObject &root)
{
    return root.value(u"subChart").isObject() || root.value(u"subChartFloors").isArray();
}

SeatingPlan readSeatsIo(const QJsonObject &root, PlanReading &reading)
{
    return SeatsIoReader(reading).read(root);
}

} // namespace parterre
