// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

#include <vector>

namespace parterre {

/// The text without its comments; lines keep their numbers. Quoted texts, quoted names and
/// dollar-quoted bodies are left as they are.
[[nodiscard]] QString withoutComments(const QString &sql);

/// The number of values a query takes: the highest $n outside quotes and comments.
[[nodiscard]] int parameterCount(const QString &sql);

/// The line (from 1) on which each statement of a script begins.
[[nodiscard]] std::vector<int> statementLines(const QString &script);

/// A query by its name, "sales/hold_seats", ready to prepare. An unknown name is a bug.
[[nodiscard]] Result<QString> queryText(const QString &name);

/// A whole file. One that cannot be read is a bug: they are all part of the program.
[[nodiscard]] Result<QString> readSql(const QString &path);

} // namespace parterre
