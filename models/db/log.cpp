// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/log.h"

namespace parterre {

Q_LOGGING_CATEGORY(lcDb, "parterre.db", QtInfoMsg)

} // namespace parterre
