// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"

#include <vector>

namespace parterre {

/// The amounts a person is likely to hand over for what is due: exactly it, then the next round
/// sums that notes make. Ascending, without doubles, at most four.
[[nodiscard]] std::vector<Money> likelyTendered(const Money &due);

} // namespace parterre
