// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

#include <initializer_list>
#include <utility>

namespace parterre {

Q_DECLARE_LOGGING_CATEGORY(serverLog)

/// "job=sweep done=12 ms=8": one line of key=value pairs that a person and a log collector both
/// read. Values with blanks are quoted, empty ones left out.
[[nodiscard]] QString logLine(const QString &job,
                              std::initializer_list<std::pair<const char *, QString>> fields = {});

/// From now on every message of Qt's logging is one line on standard error:
/// "2026-03-01T19:30:00.123Z info job=sweep …". verbose lets debug messages through.
void writeLogLines(bool verbose);

} // namespace parterre
