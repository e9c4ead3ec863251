// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace parterre {

/// An instant in the zone named; in UTC when this machine does not know the zone.
[[nodiscard]] QDateTime inZone(const QDateTime &instant, const QString &zone);

/// Hours and minutes as the locale writes them; a start has no seconds.
[[nodiscard]] QString clockText(QTime time, const QLocale &locale);

/// When an event starts, as a person at the window says it, in the venue's zone: "19:30" today,
/// "Tomorrow 19:30", "Tue 19:30" within a week, else "12 Dec 19:30".
[[nodiscard]] QString startText(const QDateTime &start, const QDateTime &now,
                                const QLocale &locale);

/// The same for a headline: "Tonight 19:30", "Today 11:00", then as startText().
[[nodiscard]] QString headlineTime(const QDateTime &start, const QDateTime &now,
                                   const QLocale &locale);

/// What a person may begin to type to find this start: "24", "Nov", "Tuesday", "tomorrow",
/// "20:00", "24.11.".
[[nodiscard]] QStringList startWords(const QDateTime &start, const QDateTime &now,
                                     const QLocale &locale);

} // namespace parterre
