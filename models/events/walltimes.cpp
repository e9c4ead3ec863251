// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/walltimes.h"

#include <QRegularExpression>

namespace parterre {

namespace {

bool monthComesFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd');
}

std::optional<QTime> readTime(const QString &typed)
{
    static const QRegularExpression clock(u"^([0-9]{1,2})[:.h]([0-9]{2})$"_qs);
    const auto match = clock.match(typed);
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() && time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

QString wallDateText(QDate date, const QLocale &locale)
{
    return locale.toString(date, u"d MMM yyyy"_qs);
}

QString wallTimeText(const QDateTime &time, const QLocale &locale)
{
    if (!time.isValid())
        return {};
    return wallDateText(time.date(), locale) + time.toString(u" HH:mm"_qs);
}

std::optional<QDate> readWallDate(const QString &typed, const QLocale &locale)
{
    const QString text = typed.simplified();
    const QString numbers = monthComesFirst(locale) ? u"M/d/yyyy"_qs : u"d/M/yyyy"_qs;
    for (const QString &format :
         {u"d MMM yyyy"_qs, u"d MMMM yyyy"_qs, u"yyyy-MM-dd"_qs, u"d.M.yyyy"_qs, numbers}) {
        if (const QDate date = locale.toDate(text, format); date.isValid())
            return date;
        if (const QDate date = QLocale::c().toDate(text, format); date.isValid())
            return date;
    }
    return std::nullopt;
}

std::optional<QDateTime> readWallTime(const QString &typed, const QLocale &locale)
{
    const QString text = typed.simplified().replace(u", "_qs, u" "_qs);
    const qsizetype gap = text.lastIndexOf(u' ');
    const auto date = readWallDate(text.first(qMax(gap, qsizetype(0))), locale);
    const auto time = readTime(text.sliced(gap + 1));
    if (!date || !time)
        return std::nullopt;
    return QDateTime(*date, *time, Qt::UTC);
}

} // namespace parterre
