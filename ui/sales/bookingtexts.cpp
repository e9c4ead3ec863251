// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/bookingtexts.h"

#include "models/sales/repayment.h"
#include "models/seating/seatname.h"

#include <QCoreApplication>

#include <algorithm>

namespace parterre {

namespace {

constexpr size_t seatsNamed = 6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BookingTexts)
};

} // namespace

QString tenderText(Tender tender, const QString &reference)
{
    switch (tender) {
    case Tender::Cash:
        return Words::tr("Cash");
    case Tender::Card:
        return reference.isEmpty() ? Words::tr("Card") : Words::tr("Card %1").arg(reference);
    case Tender::Complimentary:
        return Words::tr("Complimentary");
    case Tender::Exchange:
        return reference.isEmpty() ? Words::tr("Exchange")
                                   : Words::tr("Exchange with %1").arg(reference);
    }
    Q_UNREACHABLE();
}

QString seatNames(const std::vector<BookedSeat> &seats)
{
    QStringList names;
    for (size_t i = 0; i < seats.size() && i < seatsNamed;) {
        const BookedSeat &first = seats[i];
        QStringList numbers;
        for (; i < seats.size() && i < seatsNamed && seats[i].section == first.section
             && seats[i].row == first.row;
             ++i)
            numbers << seats[i].number;
        names << (numbers.size() == 1
                      ? first.name()
                      : seatRunName(first.section, first.row, numbers.join(u", "_qs)));
    }
    if (seats.size() > seatsNamed)
        names << Words::tr("%1 more").arg(seats.size() - seatsNamed);
    return names.join(u"; "_qs);
}

QString handBackText(const std::vector<Payment> &payments, const QLocale &locale)
{
    QStringList sentences;
    for (const Payment &payment : payments) {
        const QString amount = payment.amount.text(locale);
        if (payment.tender == Tender::Cash)
            sentences << Words::tr("Hand back %1 in cash.").arg(amount);
        else if (payment.tender == Tender::Card)
            sentences << Words::tr("%1 goes back to the card (%2): do it at the terminal.")
                             .arg(amount, payment.reference);
    }
    return sentences.join(u' ');
}

QString changeText(const BookingDetails &before, const BookingDetails &after)
{
    std::vector<BookedSeat> gone;
    for (const BookedSeat &seat : liveSeats(before)) {
        if (liveSeats(after, {seat.seat}).empty())
            gone.push_back(seat);
    }
    if (gone.empty())
        return Words::tr("Nothing was done. This is the booking as it is now.");
    return Words::tr("%1: given back at another window meanwhile. Nothing was done here. This is "
                     "the booking as it is now.")
        .arg(seatNames(gone));
}

} // namespace parterre
