// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/receipt.h"

#include "models/events/eventstore.h"

#include <QTimeZone>

namespace parterre {

Money Receipt::total() const
{
    Money sum;
    for (const Seat &seat : seats)
        sum += seat.price;
    return sum;
}

Money Receipt::change() const
{
    Money sum;
    for (const Payment &payment : payments) {
        if (payment.tendered.minor() > payment.amount.minor())
            sum += payment.tendered - payment.amount;
    }
    return sum;
}

Receipt receiptOf(const BookingDetails &booking, const EventSummary &event)
{
    Receipt receipt;
    receipt.venue = event.venue;
    receipt.city = event.city;
    receipt.event = event.name;
    receipt.start = event.start;
    receipt.reference = booking.summary.reference;
    for (const BookedSeat &seat : booking.seats) {
        if (!seat.released)
            receipt.seats.push_back({seat.name(), seat.priceType, seat.price});
    }
    for (const BookedAmount &payment : booking.payments)
        receipt.payments.push_back(
            {payment.tender, payment.amount, payment.tendered, payment.reference, {}});
    for (const BookedAmount &refund : booking.refunds)
        receipt.refunds.push_back({refund.tender, refund.amount, {}, refund.reference, {}});
    receipt.till = booking.summary.till;
    receipt.clerk = booking.summary.clerk;
    receipt.soldAt = booking.summary.confirmedAt.toTimeZone(event.start.timeZone());
    return receipt;
}

} // namespace parterre
