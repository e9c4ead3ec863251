// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/neweventoptions.h"

#include "app/admin/admincommand.h"
#include "models/venue/venuesettings.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace parterre {

namespace {

constexpr int mostMinutes = 7 * 24 * 60;

QString translated(const char *text)
{
    return QCoreApplication::translate("NewEventOptions", text);
}

Result<QDateTime> startOf(const QCommandLineParser &parser, const QTimeZone &zone)
{
    const QString text = parser.value(QStringLiteral("start"));
    const QDateTime local = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
    if (!local.isValid()) {
        return badArgument(
            translated("--start \"%1\" is not possible: write it as \"2027-03-20 19:30\".")
                .arg(text));
    }
    const QDateTime start(local.date(), local.time(), zone);
    if (start.time() != local.time()) // left out when clocks go forward
        return badArgument(translated("There is no %1 in %2: clocks are put forward then.")
                               .arg(text, QString::fromLatin1(zone.id())));
    return start;
}

Result<QDateTime> endOf(const QCommandLineParser &parser, const QDateTime &start)
{
    if (!parser.isSet(QStringLiteral("minutes")))
        return QDateTime();
    const QString text = parser.value(QStringLiteral("minutes"));
    bool isNumber = false;
    const int minutes = text.toInt(&isNumber);
    if (!isNumber || minutes < 1 || minutes > mostMinutes)
        return badArgument(
            translated("--minutes %1 is not possible: give a whole number from 1 to %2.")
                .arg(text)
                .arg(mostMinutes));
    return start.addSecs(qint64(minutes) * 60);
}

QString valueOr(const QCommandLineParser &parser, const QString &option, const QString &fallback)
{
    return parser.isSet(option) ? parser.value(option) : fallback;
}

} // namespace

QList<QCommandLineOption> newEventOptions()
{
    return {
        {QStringLiteral("create"), translated("Make the event; needs --start.")},
        {QStringLiteral("start"), translated("When it begins, in the venue's time zone."),
         QStringLiteral("yyyy-mm-dd hh:mm")},
        {QStringLiteral("minutes"), translated("How long it lasts."), QStringLiteral("count")},
        {QStringLiteral("house"), translated("Where it takes place [the venue]."),
         QStringLiteral("name")},
        {QStringLiteral("category"), translated("What it is: concert, theater, sports, …"),
         QStringLiteral("word")},
    };
}

Result<NewEvent> newEvent(const QCommandLineParser &parser, const QString &name, Connection &owner)
{
    const auto venue = readVenueSettings(owner);
    if (!venue)
        return venue.error();
    const QTimeZone zone(venue->timeZone.toLatin1());
    const auto start = startOf(parser, zone.isValid() ? zone : QTimeZone::utc());
    if (!start)
        return start.error();
    const auto end = endOf(parser, *start);
    if (!end)
        return end.error();
    NewEvent draft;
    draft.name = name.trimmed();
    draft.house = valueOr(parser, QStringLiteral("house"), venue->name);
    draft.city = venue->city;
    draft.country = venue->country;
    draft.category = parser.value(QStringLiteral("category"));
    draft.start = *start;
    draft.end = *end;
    draft.currency = venue->currency;
    return draft;
}

} // namespace parterre
