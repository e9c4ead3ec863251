// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/money.h"

#include <optional>

namespace parterre {

/// A price that an event has beside its standard price: child, concession, complimentary. What a
/// seat then costs is computed in the server only.
struct PriceType
{
    PriceTypeId id;
    QString name;
    std::optional<int> percentThousandths; ///< of the seat's price: 50'000 is half of it
    std::optional<Money> fixedPrice;       ///< whichever the seat, at most the seat's price
    std::optional<int> left;               ///< nothing: without limit
    std::optional<int> mostPerBooking;     ///< nothing: without limit
    bool needsReason = false;
    bool needsApproval = false;

    bool operator==(const PriceType &) const = default;
};

/// "50 %", "€10.00", "free", as a list shows it beside the name.
[[nodiscard]] QString rateText(const PriceType &type, const QLocale &locale);

} // namespace parterre
