// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/blueprintreader.h"

#include "models/seating/areajson.h"
#include "models/seating/blueprintblock.h"
#include "models/seating/blueprintring.h"
#include "models/seating/namesequence.h"
#include "models/seating/seatkindname.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace parterre {

namespace {

constexpr int mostRows = 1000;  // of one block
constexpr int mostParts = 1000; // of one block, and sections of one side of a ring

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanReader", text);
}

QPointF pairOf(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    return {numberOf(pair.at(0), 0), numberOf(pair.at(1), 0)};
}

int wholeOf(const QJsonValue &value, int absent, int most)
{
    return int(std::clamp(numberOf(value, absent), -qreal(most), qreal(most)));
}

/// ["A", 7], "A" or 7 as texts.
QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue element : list) {
        if (const QString text = textOf(element); !text.isEmpty())
            texts += text;
    }
    return texts;
}

class BlueprintReader final
{
public:
    explicit BlueprintReader(PlanReading &reading)
        : m_reading(reading)
        , m_categories(m_plan.categories)
    {
    }

    SeatingPlan read(const QJsonObject &root);

private:
    void readSection(const QJsonObject &json, const QString &path);
    void readRing(const QJsonObject &json, const QString &path);
    [[nodiscard]] BlueprintBlock readBlock(const QJsonObject &json, const QString &path);
    [[nodiscard]] BlueprintPart readPart(const QJsonObject &json, const QString &path);
    [[nodiscard]] BlueprintMark readMark(const QJsonObject &json, const QString &path);
    [[nodiscard]] std::optional<SeatKind> kindOf(const QString &name, const QString &path);
    void expand(const BlueprintBlock &block, PlanSection &section);

    PlanReading &m_reading;
    SeatingPlan m_plan;
    CategoryIndex m_categories;
};

SeatingPlan BlueprintReader::read(const QJsonObject &root)
{
    m_plan.name = textOf(root.value(u"name"));
    const QPointF size = pairOf(root.value(u"size"));
    m_plan.size = {size.x(), size.y()};
    if (root.value(u"focus").isArray())
        m_plan.focus = pairOf(root.value(u"focus"));
    m_reading.each(root, QStringLiteral("categories"), {}, [this](const auto &json, const auto &) {
        PlanCategory category{textOf(json.value(u"key")),
                              textOf(json.value(u"name")),
                              colourOf(json.value(u"color")),
                              {},
                              true};
        if (const qreal price = numberOf(json.value(u"price")); std::isfinite(price))
            category.priceMinor = wholeOf(json.value(u"price"), 0, 1'000'000'000);
        m_categories.declare(std::move(category));
    });
    m_plan.areas = areasFromJson(root.value(u"areas").toArray());
    m_reading.each(root, QStringLiteral("sections"), {},
                   [this](const auto &json, const auto &path) { readSection(json, path); });
    m_reading.each(root, QStringLiteral("rings"), {},
                   [this](const auto &json, const auto &path) { readRing(json, path); });
    return std::move(m_plan);
}

void BlueprintReader::expand(const BlueprintBlock &block, PlanSection &section)
{
    if (!m_reading.takeSeats(seatsOf(block)))
        return;
    std::vector<PlanRow> rows = expandBlock(block);
    std::move(rows.begin(), rows.end(), std::back_inserter(section.rows));
}

void BlueprintReader::readSection(const QJsonObject &json, const QString &path)
{
    PlanSection section{textOf(json.value(u"name")), {}};
    m_reading.each(json, QStringLiteral("blocks"), path, [&](const auto &block, const auto &at) {
        expand(readBlock(block, at), section);
    });
    if (!section.rows.empty())
        m_plan.sections.push_back(std::move(section));
}

BlueprintBlock BlueprintReader::readBlock(const QJsonObject &json, const QString &path)
{
    BlueprintBlock block;
    block.category = m_categories.find(textOf(json.value(u"category")));
    block.kind = kindOf(json.value(u"kind").toString(QStringLiteral("seat")), path)
                     .value_or(SeatKind::Seat);
    const QJsonObject rows = json.value(u"rows").toObject();
    block.rowCount = wholeOf(rows.value(u"count"), 0, mostRows);
    block.firstRow = textOf(rows.value(u"first"));
    block.skippedRows = textsOf(rows.value(u"skip"));
    // A pitch of nothing would put all seats in one place, or any number into an arc.
    block.pitch = std::max(1.0, numberOf(json.value(u"pitch"), block.pitch));
    block.rowPitch = std::max(1.0, numberOf(json.value(u"rowPitch"), block.rowPitch));
    block.radius = numberOf(json.value(u"radius"), block.radius);
    block.aisle = numberOf(json.value(u"aisle"), 0);
    const QJsonObject numbers = json.value(u"numbers").toObject();
    block.firstNumber = wholeOf(numbers.value(u"start"), 1, mostPlanSeats);
    block.numberStep = wholeOf(numbers.value(u"step"), 1, 1000);
    block.reverse = numbers.value(u"reverse").toBool();
    m_reading.each(json, QStringLiteral("parts"), path, [&](const auto &part, const auto &at) {
        if (block.parts.size() < size_t(mostParts))
            block.parts.push_back(readPart(part, at));
    });
    m_reading.each(json, QStringLiteral("marks"), path, [&](const auto &mark, const auto &at) {
        block.marks.push_back(readMark(mark, at));
    });
    return block;
}

BlueprintPart BlueprintReader::readPart(const QJsonObject &json, const QString &path)
{
    BlueprintPart part;
    if (json.value(u"arc").isObject()) {
        const QJsonObject arc = json.value(u"arc").toObject();
        part.curve = ArcPart{pairOf(arc.value(u"centre")), numberOf(arc.value(u"radius"), 0),
                             numberOf(arc.value(u"from"), 0), numberOf(arc.value(u"to"), 0)};
    } else if (json.value(u"line").isObject()) {
        const QJsonObject line = json.value(u"line").toObject();
        part.curve = LinePart{pairOf(line.value(u"at")), numberOf(line.value(u"angle"), 0)};
    } else {
        m_reading.fail(path, tr("A part needs a line or an arc."));
    }
    for (const QString &count : textsOf(json.value(u"seats")))
        part.seats.push_back(count.toInt());
    return part;
}

BlueprintMark BlueprintReader::readMark(const QJsonObject &json, const QString &path)
{
    BlueprintMark mark;
    const QStringList rows = textsOf(json.value(u"rows"));
    const QStringList numbers = textsOf(json.value(u"seats"));
    mark.rows = {rows.begin(), rows.end()};
    mark.numbers = {numbers.begin(), numbers.end()};
    mark.ends = wholeOf(json.value(u"ends"), 0, mostPlanSeats);
    mark.category = m_categories.find(textOf(json.value(u"category")));
    const QString kind = json.value(u"kind").toString(QStringLiteral("seat"));
    if (kind != u"none")
        mark.kind = kindOf(kind, path).value_or(SeatKind::Seat);
    return mark;
}

std::optional<SeatKind> BlueprintReader::kindOf(const QString &name, const QString &path)
{
    if (const auto kind = kindFromName(name))
        return kind;
    m_reading.fail(path, tr("“%1” is no kind of seat.").arg(name));
    return std::nullopt;
}

void BlueprintReader::readRing(const QJsonObject &json, const QString &path)
{
    BlueprintRing ring;
    ring.centre = pairOf(json.value(u"centre"));
    ring.halfLength = numberOf(json.value(u"halfLength"), 0);
    ring.halfWidth = numberOf(json.value(u"halfWidth"), 0);
    ring.corner = numberOf(json.value(u"corner"), 0);
    ring.offset = numberOf(json.value(u"offset"), 0);
    ring.block = readBlock(json, path);
    const QJsonObject sections = json.value(u"sections").toObject();
    const QJsonObject categories = json.value(u"categories").toObject();
    const auto side = [&](const QString &name) {
        return RingSide{wholeOf(sections.value(name), 0, mostParts),
                        m_categories.find(textOf(categories.value(name)))};
    };
    ring.lengthSide = side(QStringLiteral("length"));
    ring.widthSide = side(QStringLiteral("width"));
    ring.cornerSide = side(QStringLiteral("corner"));
    NameSequence names(textOf(json.value(u"first")), {});
    for (const BlueprintBlock &block : ringBlocks(ring)) {
        if (m_reading.tooManySeats())
            return;
        PlanSection section{names.next(), {}};
        expand(block, section);
        if (!section.rows.empty())
            m_plan.sections.push_back(std::move(section));
    }
}

} // namespace

bool looksLikeBlueprint(const QJsonObject &root)
{
    return root.value(u"format").toString() == u"parterre-blueprint";
}

SeatingPlan readBlueprint(const QJsonObject &root, PlanReading &reading)
{
    return BlueprintReader(reading).read(root);
}

} // namespace parterre
