// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/sales/booking.h"

#include <chrono>
#include <optional>
#include <vector>

namespace parterre {

/// A refused seat as the person knows it.
struct RefusedSeatWords
{
    QString seat; ///< "Stalls C 14"
    RefusedReason reason = RefusedReason::Sold;
    QString by;                                        ///< the till, when known
    std::optional<std::chrono::milliseconds> timeLeft; ///< of the other's hold, when known
};

/// What it means for an open payment that these of its seats are another's by now.
[[nodiscard]] QString paymentLossText(const std::vector<RefusedSeatWords> &seats);

/// What a refusal means for the sale, and what to do: "Stalls C 14 is held by Window 2 for another
/// 3:20. Choose another seat."
[[nodiscard]] Notice refusalNotice(SaleOutcome outcome, const std::vector<RefusedSeatWords> &seats);
/// "Only 2 more seats can have the price Child. …"
[[nodiscard]] Notice capNotice(const PriceTypeCap &cap);

} // namespace parterre
