// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <optional>

namespace parterre {

// Times on the wall of a venue as forms show and read them; values as in EventDraft.

/// "4 May 2030 19:30", with the month in the locale's words; empty for none.
[[nodiscard]] QString wallTimeText(const QDateTime &time, const QLocale &locale);
[[nodiscard]] QString wallDateText(QDate date, const QLocale &locale);

/// Reads that, "4 May 2030, 19:30", "2030-05-04 19:30", "4.5.2030 19.30" and "4/5/2030 19:30" (in
/// the locale's order of day and month). Nothing when it is none of these or no such day exists.
[[nodiscard]] std::optional<QDateTime> readWallTime(const QString &typed, const QLocale &locale);
[[nodiscard]] std::optional<QDate> readWallDate(const QString &typed, const QLocale &locale);

} // namespace parterre
