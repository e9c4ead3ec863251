// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/repayment.h"

#include <algorithm>

namespace parterre {

namespace {

/// Takes as much of rest as there is, up to most, and adds it to payments.
void take(std::vector<Payment> &payments, Money &rest, qint64 most, Tender tender,
          const QString &reference)
{
    const Money amount(std::min(rest.minor(), most), rest.currency());
    if (amount.minor() <= 0)
        return;
    rest -= amount;
    payments.push_back({tender, amount, tender == Tender::Cash ? amount : Money(), reference, {}});
}

} // namespace

std::vector<Payment> repayment(const BookingDetails &booking, const Money &value,
                               const Money &moved, RepayBy by, const QString &reference)
{
    const qint64 given = booking.paidBy(Tender::Complimentary).minor();
    const qint64 givenLeft = given - std::min(given, moved.minor());
    const qint64 paidLeft = booking.summary.total.minor() - moved.minor() - givenLeft;
    Money back(std::min(value.minor(), paidLeft), value.currency());
    Money rest = value - back;
    std::vector<Payment> payments;
    if (by == RepayBy::Card)
        take(payments, back, back.minor(), Tender::Card, reference);
    qint64 onCards = by == RepayBy::AsPaid ? booking.paidBy(Tender::Card).minor() : 0;
    for (const BookedAmount &payment : booking.payments) {
        if (payment.tender != Tender::Card)
            continue;
        const qint64 before = back.minor();
        take(payments, back, std::min(onCards, payment.amount.minor()), Tender::Card,
             payment.reference);
        onCards -= before - back.minor();
    }
    take(payments, back, back.minor(), Tender::Cash, {});
    take(payments, rest, rest.minor(), Tender::Complimentary, {});
    return payments;
}

std::vector<BookedSeat> liveSeats(const BookingDetails &booking, const std::vector<SeatId> &named)
{
    std::vector<BookedSeat> live;
    std::ranges::copy_if(booking.seats, std::back_inserter(live), [&](const BookedSeat &seat) {
        return !seat.released && (named.empty() || std::ranges::count(named, seat.seat) > 0);
    });
    return live;
}

Money valueOf(const BookingDetails &booking, const std::vector<BookedSeat> &seats)
{
    Money value(0, booking.summary.total.currency());
    for (const BookedSeat &seat : seats)
        value += seat.price;
    return value;
}

} // namespace parterre
