// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bookingfinder.h"

#include <QDateTime>

namespace parterre {

struct EventSummary;

/// What a person who has paid takes away besides the tickets.
struct Receipt
{
    struct Seat
    {
        QString name;      ///< "Stalls C 12"
        QString priceType; ///< empty for the event's standard price
        Money price;
    };

    QString venue;
    QString city;
    QString event;
    QDateTime start; ///< in the venue's zone
    QString reference;
    std::vector<Seat> seats;
    std::vector<Payment> payments;
    std::vector<Payment> refunds; ///< of what was paid
    QString till;
    QString clerk;
    QDateTime soldAt; ///< in the venue's zone

    [[nodiscard]] Money total() const;
    /// What the clerk gave back of the cash handed over.
    [[nodiscard]] Money change() const;
};

/// As the books have it: the seats that were not given back, and all money in and out.
[[nodiscard]] Receipt receiptOf(const BookingDetails &booking, const EventSummary &event);

} // namespace parterre
