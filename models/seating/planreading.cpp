// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planreading.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>
#include <numbers>

namespace parterre {

namespace {

constexpr size_t mostNotes = 1000; // a file of another kind must not fill the memory with them
constexpr qreal notANumber = std::numeric_limits<qreal>::quiet_NaN();

} // namespace

void PlanReading::note(PlanFault::Severity severity, const QString &place, const QString &sentence)
{
    if (m_notes.size() < mostNotes)
        m_notes.push_back({severity, place, sentence});
}

void PlanReading::warn(const QString &place, const QString &sentence)
{
    note(PlanFault::Severity::Warning, place, sentence);
}

void PlanReading::fail(const QString &place, const QString &sentence)
{
    note(PlanFault::Severity::Error, place, sentence);
}

PlanFaults PlanReading::takeNotes()
{
    return std::exchange(m_notes, {});
}

bool PlanReading::takeSeats(qint64 count)
{
    m_seats += count;
    return !tooManySeats();
}

void PlanReading::each(const QJsonObject &parent, const QString &key, const QString &path,
                       const std::function<void(const QJsonObject &, const QString &)> &visit)
{
    const QJsonValue value = parent.value(key);
    if (value.isUndefined() || value.isNull())
        return;
    const QString place = path.isEmpty() ? key : path + u'.' + key;
    if (!value.isArray()) {
        fail(place, QCoreApplication::translate("PlanReader", "This is not a list."));
        return;
    }
    int index = 0;
    const QJsonArray list = value.toArray();
    for (const QJsonValue element : list) {
        const QString at = QStringLiteral("%1[%2]").arg(place).arg(index++);
        if (tooManySeats())
            return;
        if (element.isObject())
            visit(element.toObject(), at);
        else
            fail(at, QCoreApplication::translate("PlanReader", "This is not an object."));
    }
}

qreal numberOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const qreal number = value.toString().toDouble(&isNumber);
    return isNumber ? number : notANumber;
}

qreal numberOf(const QJsonValue &value, qreal absent)
{
    const qreal number = numberOf(value);
    return std::isfinite(number) ? number : absent;
}

QPointF pointOf(const QJsonValue &value)
{
    const QJsonObject point = value.toObject();
    return {numberOf(point.value(u"x")), numberOf(point.value(u"y"))};
}

QPointF offsetOf(const QJsonValue &value)
{
    const QJsonObject point = value.toObject();
    return {numberOf(point.value(u"x"), 0), numberOf(point.value(u"y"), 0)};
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const qreal number = value.isDouble() ? value.toDouble() : notANumber;
    const bool whole = number == std::floor(number) && std::abs(number) < 1e15;
    return whole ? QString::number(qint64(number)) : QString();
}

QString colourOf(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.size() != 7 || text.at(0) != u'#')
        return {};
    bool isHex = false;
    const uint rgb = QStringView(text).sliced(1).toUInt(&isHex, 16);
    return isHex ? QStringLiteral("#%1").arg(rgb, 6, 16, QChar(u'0')) : QString();
}

void CategoryIndex::declare(PlanCategory category)
{
    m_byKey.insert(category.key, int(m_categories.size()));
    m_categories.push_back(std::move(category));
}

int CategoryIndex::find(const QString &key)
{
    if (key.isEmpty())
        return -1;
    const auto at = m_byKey.constFind(key);
    if (at != m_byKey.cend())
        return *at;
    declare({key, key, {}, {}, false});
    return int(m_categories.size()) - 1;
}

void turnSeatsAlongRow(PlanRow &row)
{
    const size_t count = row.seats.size();
    for (size_t i = 0; count > 1 && i < count; ++i) {
        const QPointF before = row.seats[i == 0 ? 0 : i - 1].center;
        const QPointF after = row.seats[i + 1 == count ? i : i + 1].center;
        const qreal angle
            = std::atan2(after.y() - before.y(), after.x() - before.x()) * 180 / std::numbers::pi;
        if (!std::isfinite(angle))
            continue;
        row.seats[i].rotation = angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
    }
}

} // namespace parterre
