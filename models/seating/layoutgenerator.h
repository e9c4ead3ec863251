// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/area.h"
#include "models/seating/seatlayout.h"

#include <QStringList>

#include <vector>

namespace parterre {

/// Gives places to seats that have none, so that an event filled by other software can be sold on:
/// a house is made up around a stage, sections by compareSections() from the stage backwards (as
/// many side by side as fill a screen best), their rows curved about it, rows and numbers in
/// natural order. Pure functions of their arguments.

[[nodiscard]] bool hasPosition(const SeatPlace &seat);

/// Sets x, y, rotation, radius, block, rowOrder, seatOrder and rank of every seat without a
/// position. Seats that have one are left alone: the made-up house is put below them, and a stage
/// and the sections' names are added to areas only when there are none of either.
void layOutSeats(const QStringList &sectionNames, const QStringList &rowNames,
                 std::vector<SeatPlace> &seats, std::vector<Area> &areas);

} // namespace parterre
