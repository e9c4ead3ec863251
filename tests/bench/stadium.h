// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/planseats.h"
#include "models/seating/seatingplan.h"
#include "models/seating/seatlayout.h"
#include "models/seating/seatstates.h"

#include <random>

namespace parterre {

/// The stadium that comes with the program, 80,000 seats, without a database. qFatal when its plan
/// cannot be read: then the program is broken.
[[nodiscard]] SeatingPlan stadiumPlan();
[[nodiscard]] SeatLayoutPtr stadiumLayout();

/// What a server would say of a stadium that is 45 % sold, with some holds.
[[nodiscard]] SeatStatesAnswer stadiumStates(const SeatLayout &layout);

/// Another state for so many seats chosen at random: sold becomes free, free becomes sold.
[[nodiscard]] SeatStatesAnswer someChanges(const SeatStates &states, int count,
                                           std::mt19937 &random);

/// Every seat as [section, row, number, x, y, taken], for maps of other makes.
[[nodiscard]] QByteArray stadiumAsJson();

} // namespace parterre
