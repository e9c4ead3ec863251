// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/money.h"
#include "models/sales/booking.h"

#include <QString>

#include <optional>
#include <vector>

namespace parterre {

/// What is asked of best available. The server chooses runs of free neighbours: together, then
/// leaving no single seat, then by worth, then by the middle.
struct BestWish
{
    enum class Prefer : quint8 { Best, Middle, Closer, Aisle };

    int count = 1;
    QString section; ///< as the map names it; empty: anywhere
    QString row;     ///< as the map names it; empty: any
    Prefer prefer = Prefer::Best;
    std::optional<Money> maxPrice; ///< of one seat
    bool together = true;
    bool acrossAisle = false;
    int wheelchairs = 0; ///< of count's people; beside each a companion, while count has one
    BookingId insteadOf; ///< its seats are given back in the same instant and not chosen again
    BookingId booking;   ///< the hold that the seats are added to; none: a new one
    std::vector<SeatId> offered; ///< shown before and not wanted

    bool operator==(const BestWish &) const = default;
};

/// "Together, in the middle, no single seat left": why these seats; empty for no reasons.
[[nodiscard]] QString bestReasonsText(const std::vector<BestReason> &reasons);

} // namespace parterre
