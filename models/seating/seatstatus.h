// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QString>

#include <chrono>

namespace parterre {

/// What a place is, physically. The numbers are stored in event_seats.kind.
enum class SeatKind : quint8 {
    Seat = 0,
    Wheelchair = 1,
    Companion = 2,
    RestrictedView = 3,
    Standing = 4,
};

/// A seat's state as this window shows it.
enum class SeatStatus : quint8 {
    Available,
    Mine,      ///< held by the basket of this window
    Held,      ///< held by another window, or by another sale of this one
    HouseHold, ///< held by the house, without expiry
    Booked,
};
constexpr int seatStatusCount = 5;

/// All that is known of one seat that may change.
struct SeatState
{
    SeatStatus status = SeatStatus::Available;
    int version = 0;
    /// The till that holds it, or for whom the house does; empty when nobody does or it is booked.
    QString holder;
    /// When the hold ends, on the monotonic clock; zero = never.
    std::chrono::milliseconds endsAt{0};
    BookingId booking;
    char16_t letter = 0; ///< of a house hold; 0: it has none
    quint8 colour = 0;   ///< of a house hold, 1 … 6; 0: it has none

    bool operator==(const SeatState &) const = default;
};

} // namespace parterre
