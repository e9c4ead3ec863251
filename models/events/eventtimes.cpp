// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/eventtimes.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace parterre {

namespace {

constexpr int eveningHour = 17;

QString tonight()
{
    return QCoreApplication::translate("EventTimes", "Tonight %1");
}

QString today()
{
    return QCoreApplication::translate("EventTimes", "Today %1");
}

} // namespace

QString clockText(QTime time, const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    return locale.toString(time, format.remove(u":ss"_qs));
}

QDateTime inZone(const QDateTime &instant, const QString &zone)
{
    const QTimeZone known(zone.toUtf8());
    return known.isValid() ? instant.toTimeZone(known) : instant.toUTC();
}

QString startText(const QDateTime &start, const QDateTime &now, const QLocale &locale)
{
    const QDate thisDay = now.toTimeZone(start.timeZone()).date();
    const qint64 days = thisDay.daysTo(start.date());
    const QString time = clockText(start.time(), locale);
    if (days == 0)
        return time;
    if (days == 1)
        return QCoreApplication::translate("EventTimes", "Tomorrow %1").arg(time);
    if (days > 1 && days < 7)
        return locale.dayName(start.date().dayOfWeek(), QLocale::ShortFormat) + u' ' + time;
    return locale.toString(start.date(), u"d MMM"_qs) + u' ' + time;
}

QStringList startWords(const QDateTime &start, const QDateTime &now, const QLocale &locale)
{
    const QDate day = start.date();
    const QString clock = locale.toString(start.time(), locale.timeFormat(QLocale::ShortFormat));
    QStringList words{locale.toString(day, QLocale::ShortFormat), start.toString(u"HH:mm"_qs)};
    for (const auto &format :
         {u"d"_qs, u"d."_qs, u"d.M."_qs, u"MMMM"_qs, u"MMM"_qs, u"dddd"_qs, u"ddd"_qs})
        words << locale.toString(day, format);
    words << clock.split(u' ', Qt::SkipEmptyParts);
    const qint64 days = now.toTimeZone(start.timeZone()).date().daysTo(day);
    if (days == 0)
        words << QCoreApplication::translate("EventTimes", "today");
    if (days == 0 && start.time().hour() >= eveningHour)
        words << QCoreApplication::translate("EventTimes", "tonight");
    if (days == 1)
        words << QCoreApplication::translate("EventTimes", "tomorrow");
    return words;
}

QString headlineTime(const QDateTime &start, const QDateTime &now, const QLocale &locale)
{
    const QString time = startText(start, now, locale);
    if (now.toTimeZone(start.timeZone()).date() != start.date())
        return time;
    return (start.time().hour() >= eveningHour ? tonight() : today()).arg(time);
}

} // namespace parterre
