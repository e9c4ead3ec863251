// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatstatus.h"

#include <QtGlobal>

namespace parterre {

/// All that decides what a seat looks like, but size and angle.
struct SeatLook
{
    enum class Mark : quint8 {
        Available,
        Mine,
        MineEnding, ///< less than a minute is left of the hold
        Held,
        HouseHold,
        Booked,
    };

    Mark mark = Mark::Available;
    SeatKind kind = SeatKind::Seat;
    quint8 band = 0;       ///< price colour, while available; of a house hold its colour, from 1
    char16_t letter = 0;   ///< of a house hold; 0: the usual one
    bool numbered = false; ///< leaves room for the number below the mark

    bool operator==(const SeatLook &) const = default;
};

/// From which width (device-independent pixels) a seat is drawn in which detail.
namespace SeatDetail {
constexpr qreal disc = 5;    ///< below: a dot; the sections speak instead
constexpr qreal kind = 8;    ///< the seat's kind can be told
constexpr qreal pick = 8;    ///< it can be pointed at; below, a click means its section
constexpr qreal square = 14; ///< rounded square with its mark
constexpr qreal rowName = 6;
constexpr qreal number = 22;
constexpr qreal numberBelowMark = 34;
} // namespace SeatDetail

} // namespace parterre
