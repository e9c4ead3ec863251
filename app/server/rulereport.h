// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/row.h"

#include <QString>

namespace parterre {

/// Rows of "name, violations" as one sentence for a person; empty when there are none. Rows without
/// a name are passed over.
[[nodiscard]] QString brokenRules(const Rows &rows);

} // namespace parterre
