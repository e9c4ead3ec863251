// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connectionoptions.h"

class QDeadlineTimer;

namespace parterre {

/// The SQLSTATE by which the server turns such a session away; Qt passes on only the server's
/// words, which are in the server's language. Asks on a link of its own and blocks until patience
/// ends. Empty when no server answers by then, or when it lets the session in after all.
[[nodiscard]] QString refusalState(const ConnectionOptions &options,
                                   const QDeadlineTimer &patience);

} // namespace parterre
