// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/seating/seatlayout.h"
#include "models/seating/seatstates.h"

#include <chrono>

namespace parterre {

class Row;

// The answers of api.seat_map and api.seat_states as values. An answer whose arrays do not fit each
// other is a Bug error. Any thread.

[[nodiscard]] Result<SeatLayoutPtr> decodeSeatMap(EventId event, const Row &row);

/// now is the monotonic time at which the answer arrived, from which holds run.
[[nodiscard]] Result<SeatStatesAnswer> decodeSeatStates(std::vector<SeatId> asked, const Row &row,
                                                        std::chrono::milliseconds now);

} // namespace parterre
