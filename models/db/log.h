// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace parterre {

/// A query's name, milliseconds, rows and SQLSTATE; never a value.
Q_DECLARE_LOGGING_CATEGORY(lcDb)

} // namespace parterre
