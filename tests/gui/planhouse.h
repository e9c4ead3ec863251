// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"
#include "models/seating/seatstates.h"

namespace parterre {

/// The map of a plan file, as an event of it would have: mended where it must be, every category
/// with a price. Null when the file cannot be read.
[[nodiscard]] SeatLayoutPtr layoutOfPlan(const QString &path);

/// Fills the house as an evening would find it, always the same: whole runs of a row sold, more in
/// the dear rows; some held by two windows, the best seats kept by the house, two in this window's
/// own basket. soldOut names a section without a free seat.
void sellSome(SeatStates &states, std::chrono::milliseconds now, const QString &soldOut = {});

/// One seat gets a state, as if the server had said so.
void tellSeat(SeatStates &states, int seat, const SeatState &state);

/// The basket that sellSome() calls this window's own.
constexpr BookingId ownBasket{9};

} // namespace parterre
