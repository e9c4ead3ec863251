// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QString>

namespace parterre {

/// What parterred and parterre-admin tell the shell. The numbers are part of their interface:
/// scripts rely on them, and --help lists them.
enum class ExitCode {
    Done = 0,
    Refused = 1,      ///< a file, a password or the database forbids it; nothing was changed
    Usage = 2,        ///< an argument is missing, unknown or not possible
    NoServer = 3,     ///< PostgreSQL is not installed, not running or does not let us in
    Database = 4,     ///< the database answered with a fault, is of another version or not set up
    Violations = 5,   ///< check: an invariant is violated
    Interrupted = 130 ///< ended by the person at the terminal; finished steps stay
};

[[nodiscard]] ExitCode exitCodeFor(const Error &error);

/// BadInput in one sentence for an argument that is not possible; its exit code is Usage.
[[nodiscard]] Error badArgument(const QString &sentence);

/// The list of codes for --help, one a line.
[[nodiscard]] QString exitCodesHelp();

} // namespace parterre
