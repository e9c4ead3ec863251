// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/seatrows.h"

#include "models/seating/editing/editchecks.h"
#include "models/seating/editing/turning.h"

#include <cmath>
#include <numbers>

namespace parterre {

namespace {

constexpr int mostInALine = 1000; // rows of a section, seats of a row
constexpr qreal largestPitch = 10'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanEditing", text);
}

Result<void> checkSizes(const SeatRows &rows)
{
    const qreal width = 2 * rows.seatRadius;
    if (!(rows.seatRadius >= 1))
        return badEdit(tr("A seat needs a radius of 1 or more."));
    if (!(rows.seatPitch >= width && rows.seatPitch <= largestPitch)) {
        return badEdit(tr("Seats %1 wide cannot stand %2 apart: give %1 to 10,000.")
                           .arg(width)
                           .arg(rows.seatPitch));
    }
    if (!(rows.rowPitch >= width && rows.rowPitch <= largestPitch)) {
        return badEdit(tr("Rows of seats %1 deep cannot stand %2 apart: give %1 to 10,000.")
                           .arg(width)
                           .arg(rows.rowPitch));
    }
    if (!std::isfinite(rows.rotation) || !liesInPlan(rows.front))
        return badEdit(tr("The section's place or rotation is not a number that a plan can have."));
    return {};
}

/// A seat so far along its row, from the row's middle, in a block whose first row's middle is 0.
PlanSeat seatAlong(const SeatRows &rows, int row, qreal along)
{
    PlanSeat seat;
    seat.radius = rows.seatRadius;
    seat.kind = rows.kind;
    seat.category = rows.category;
    const qreal back = row * rows.rowPitch;
    qreal turn = 0; // radians, against the clock
    seat.center = {along, back};
    if (rows.curve > 0) {
        const qreal radius = rows.curve + back;
        turn = along / radius;
        seat.center = {radius * std::sin(turn), radius * std::cos(turn) - rows.curve};
    }
    seat.center = rows.front + turned(seat.center, rows.rotation);
    seat.rotation = uprightAngle(rows.rotation - turn * 180 / std::numbers::pi);
    return seat;
}

} // namespace

Result<void> checkRows(const SeatRows &rows)
{
    if (rows.rows < 1 || rows.rows > mostInALine)
        return badEdit(tr("A section has 1 to 1,000 rows, not %L1.").arg(rows.rows));
    if (rows.seats < 1 || rows.seats > mostInALine)
        return badEdit(tr("A row has 1 to 1,000 seats, not %L1.").arg(rows.seats));
    if (const auto good = checkSizes(rows); !good)
        return good;
    if (!(rows.curve >= 0 && rows.curve <= farthestPlanPlace))
        return badEdit(tr("A row's radius is 0 (straight) to 1,000,000, not %1.").arg(rows.curve));
    if (rows.curve > 0 && rows.seats * rows.seatPitch > 2 * std::numbers::pi * rows.curve) {
        return badEdit(tr("%1 seats do not fit on a circle of radius %2: take fewer seats or a "
                          "larger radius.")
                           .arg(rows.seats)
                           .arg(rows.curve));
    }
    return {};
}

Result<std::vector<PlanRow>> makeRows(const SeatRows &rows)
{
    if (const auto good = checkRows(rows); !good)
        return good.error();
    const auto names = rowNames(rows.rowNaming, rows.rows);
    if (!names)
        return names.error();
    const auto numbers = seatNumbers(rows.numbering, rows.seats);
    if (!numbers)
        return numbers.error();
    std::vector<PlanRow> made;
    made.reserve(size_t(rows.rows));
    for (int row = 0; row < rows.rows; ++row) {
        PlanRow own{names->at(row), {}};
        own.seats.reserve(size_t(rows.seats));
        for (int i = 0; i < rows.seats; ++i) {
            own.seats.push_back(
                seatAlong(rows, row, (i - (rows.seats - 1) / 2.0) * rows.seatPitch));
            own.seats.back().number = numbers->at(i);
        }
        made.push_back(std::move(own));
    }
    return made;
}

} // namespace parterre
