// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bookingfinder.h"

#include <QLocale>

namespace parterre {

/// "Cash", "Card 4711", as a payment or a refund is listed.
[[nodiscard]] QString tenderText(Tender tender, const QString &reference);
/// "Stalls A 1, 2; Balcony C 3"; the first few when there are many.
[[nodiscard]] QString seatNames(const std::vector<BookedSeat> &seats);
/// What the clerk does now: "Hand back €45.00 in cash." Empty when no money changes hands.
[[nodiscard]] QString handBackText(const std::vector<Payment> &payments, const QLocale &locale);
/// What of before is no longer there after: "Stalls A 1 was given back."
[[nodiscard]] QString changeText(const BookingDetails &before, const BookingDetails &after);

} // namespace parterre
