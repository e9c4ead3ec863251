// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/rowsmodel.h"
#include "models/staff/staffdesk.h"

namespace parterre {

/// A moment as the desk says it, on this computer's clock: "19:42" today, else "22/11/2026 19:42";
/// empty for never.
[[nodiscard]] QString whenText(const QDateTime &instant);
[[nodiscard]] QString roleText(StaffRole role);

[[nodiscard]] std::vector<RowsModel<ManagedPerson>::Column> personColumns();
[[nodiscard]] std::vector<RowsModel<ManagedTill>::Column> tillColumns();
[[nodiscard]] std::vector<RowsModel<ManagedSession>::Column> sessionColumns();

} // namespace parterre
