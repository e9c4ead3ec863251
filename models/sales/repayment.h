// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bookingfinder.h"

namespace parterre {

/// How money goes back to the person.
enum class RepayBy : quint8 {
    AsPaid, ///< by card what was paid by card, with its references, and the rest in cash
    Cash,
    Card,
};

/// What goes back for seats of a booking, as AfterSaleRequests take it. moved of their value goes
/// into an exchange; value is what is left of it. What was given for nothing goes back as that and
/// never as money. reference is the terminal's, for RepayBy::Card.
[[nodiscard]] std::vector<Payment> repayment(const BookingDetails &booking, const Money &value,
                                             const Money &moved, RepayBy by,
                                             const QString &reference);

/// The seats meant: the named ones that are not given back, or all of these when none are named.
[[nodiscard]] std::vector<BookedSeat> liveSeats(const BookingDetails &booking,
                                                const std::vector<SeatId> &named = {});
[[nodiscard]] Money valueOf(const BookingDetails &booking, const std::vector<BookedSeat> &seats);

} // namespace parterre
