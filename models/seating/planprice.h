// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace parterre {

// Prices as plan files write them, whatever the locale. A minor unit is a hundredth, see Money.

/// "45.00"
[[nodiscard]] QString priceText(qint64 minor);

/// Of "45", "45.5", "45.00" or "45,00"; nothing for anything else, a negative price or one that the
/// database cannot hold (more than 99,999,999.99).
[[nodiscard]] std::optional<qint64> priceFrom(const QString &text);

} // namespace parterre
