// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/seating/editing/seatnumbering.h"
#include "models/seating/seatingplan.h"

namespace parterre {

/// Rows of seats one behind the other. Lengths in plan units, angles in degrees clockwise.
struct SeatRows
{
    int rows = 10;
    int seats = 20;     ///< of each row
    QPointF front;      ///< the middle of the first row
    qreal rotation = 0; ///< at 0 rows run to the right and follow each other downwards
    qreal curve = 0;    ///< radius of the first row about a centre before it; 0: rows are straight
    qreal seatPitch = 22;
    qreal rowPitch = 27;
    qreal seatRadius = 9;
    SeatKind kind = SeatKind::Seat;
    int category = -1; ///< into the plan's categories; -1: none yet
    RowNaming rowNaming;
    SeatNumbering numbering;
};

/// BadInput names the value that is wrong: 0 or more than 1,000 rows or seats, seats that would
/// cover each other, an arc too tight.
[[nodiscard]] Result<void> checkRows(const SeatRows &rows);

/// The rows, front to back, their seats from left to right. Errors are those of checkRows() and of
/// the names.
[[nodiscard]] Result<std::vector<PlanRow>> makeRows(const SeatRows &rows);

} // namespace parterre
