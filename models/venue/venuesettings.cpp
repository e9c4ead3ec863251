// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/venuesettings.h"

#include "models/db/connection.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace parterre {

namespace {

const QString nameKey = QStringLiteral("venue_name");
const QString cityKey = QStringLiteral("venue_city");
const QString countryKey = QStringLiteral("venue_country");
const QString timeZoneKey = QStringLiteral("venue_time_zone");
const QString currencyKey = QStringLiteral("venue_currency");
const QString demonstrationKey = QStringLiteral("demonstration");

/// One JSON value as text; QJsonDocument writes arrays and objects only.
QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

} // namespace

Result<VenueSettings> readVenueSettings(Connection &owner)
{
    const auto rows = owner.query(QStringLiteral("venue/settings"));
    if (!rows)
        return rows.error();
    QHash<QString, QString> values;
    for (const Row &row : *rows)
        values.insert(row.text(u"key"), row.text(u"value"));
    VenueSettings settings;
    settings.name = values.value(nameKey);
    settings.city = values.value(cityKey);
    settings.country = values.value(countryKey);
    settings.timeZone = values.value(timeZoneKey, settings.timeZone);
    settings.currency = values.value(currencyKey, settings.currency);
    settings.demonstration = values.value(demonstrationKey) == QLatin1String("true");
    return settings;
}

Result<void> writeVenueSettings(Connection &owner, const VenueSettings &settings)
{
    const std::initializer_list<std::pair<QString, QJsonValue>> values{
        {nameKey, settings.name},         {cityKey, settings.city},
        {countryKey, settings.country},   {timeZoneKey, settings.timeZone},
        {currencyKey, settings.currency}, {demonstrationKey, settings.demonstration},
    };
    for (const auto &[key, value] : values) {
        if (auto written = writeSetting(owner, key, value); !written)
            return written;
    }
    return {};
}

Result<void> writeSetting(Connection &owner, const QString &key, const QJsonValue &value)
{
    const auto written
        = owner.execute(QStringLiteral("venue/write_setting"), {key, jsonText(value)});
    if (!written)
        return written.error();
    return {};
}

Result<QDateTime> nowAtVenue(Connection &owner)
{
    const auto venue = readVenueSettings(owner);
    if (!venue)
        return venue.error();
    return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone(venue->timeZone.toLatin1()));
}

} // namespace parterre
