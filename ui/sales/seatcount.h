// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace parterre {

/// "1 seat", "8 seats".
[[nodiscard]] inline QString seatCount(qsizetype seats)
{
    return seats == 1 ? QCoreApplication::translate("SeatCount", "1 seat")
                      : QCoreApplication::translate("SeatCount", "%1 seats").arg(seats);
}

/// "1 ticket", "8 tickets".
[[nodiscard]] inline QString ticketCount(qsizetype tickets)
{
    return tickets == 1 ? QCoreApplication::translate("SeatCount", "1 ticket")
                        : QCoreApplication::translate("SeatCount", "%1 tickets").arg(tickets);
}

} // namespace parterre
