// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

namespace parterre {

/// A database key that cannot be mistaken for another table's. 0 means "none".
template <class Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    auto operator<=>(const Id &) const = default;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using EventId = Id<struct EventTag>;
using SeatId = Id<struct SeatTag>;
using LineId = Id<struct LineTag>; ///< one seat of one booking, for ever
using BookingId = Id<struct BookingTag>;
using PlanId = Id<struct PlanTag>;
using UserId = Id<struct UserTag>;
using CustomerId = Id<struct CustomerTag>;
using PaymentId = Id<struct PaymentTag>;
using TillId = Id<struct TillTag>;
using SessionId = Id<struct SessionTag>; ///< one person's time at one till
using PriceTypeId = Id<struct PriceTypeTag>; ///< none: the event's standard price

} // namespace parterre
