// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatstatus.h"

#include <QString>

#include <chrono>

class QLocale;

namespace parterre {

class Clock;
class SeatStates;

/// What there is to say of one seat, in the words of the person.
struct SeatDescription
{
    QString name;  ///< "Stalls, row C, seat 18"
    QString price; ///< "45.00"
    QString state; ///< "Held by Window 4 · 3:20 left"
    QString kind;  ///< "Wheelchair place"; empty for an ordinary seat

    bool operator==(const SeatDescription &) const = default;
};

[[nodiscard]] SeatDescription describeSeat(const SeatStates &states, int seat, const Clock &clock,
                                           const QLocale &locale);

/// The same as one sentence to be heard: "Stalls, row C, seat 12, available, €45.00".
[[nodiscard]] QString spokenSeat(const SeatStates &states, int seat, const QLocale &locale);

/// Empty for an ordinary seat.
[[nodiscard]] QString kindName(SeatKind kind);

/// "3:20"
[[nodiscard]] QString countdownText(std::chrono::milliseconds left);

} // namespace parterre
