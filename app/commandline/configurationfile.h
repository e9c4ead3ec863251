// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QStringList>

namespace parterre {

/// A file of lines "name = value" (or "name" alone for what is on or off); # begins a comment. Its
/// lines as arguments of a program ("--name=value"), in their order. names: what may be set. What
/// cannot be read, is no such line or names something else is an error with file and line.
[[nodiscard]] Result<QStringList> argumentsOfFile(const QString &path, const QStringList &names);

} // namespace parterre
