// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bestwish.h"

#include <QVariantList>

namespace parterre {

/// A wish as api.hold_best and api.best_seats take it: count, section, price limit, together,
/// wishes.
[[nodiscard]] QVariantList boundWish(const BestWish &wish);

} // namespace parterre
