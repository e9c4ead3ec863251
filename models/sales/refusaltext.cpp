// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/refusaltext.h"

#include "models/base/durations.h"

#include <QCoreApplication>

namespace parterre {

namespace {

constexpr size_t seatsTold = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RefusalText)
};

QString heldSentence(const RefusedSeatWords &seat)
{
    const QString who = seat.by.isEmpty() ? Words::tr("another window") : seat.by;
    if (!seat.timeLeft)
        return Words::tr("%1 is held by %2.").arg(seat.seat, who);
    return Words::tr("%1 is held by %2 for another %3.")
        .arg(seat.seat, who, minutesText(*seat.timeLeft));
}

QString seatSentence(const RefusedSeatWords &seat)
{
    switch (seat.reason) {
    case RefusedReason::Sold:
        return Words::tr("%1 is sold.").arg(seat.seat);
    case RefusedReason::Held:
        return heldSentence(seat);
    case RefusedReason::Busy:
        return seat.by.isEmpty() ? Words::tr("%1 is being taken this instant.").arg(seat.seat)
                                 : Words::tr("%1 is being taken at %2.").arg(seat.seat, seat.by);
    case RefusedReason::House:
        return seat.by.isEmpty()
            ? Words::tr("%1 is kept by the house.").arg(seat.seat)
            : Words::tr("%1 is kept by the house: %2.").arg(seat.seat, seat.by);
    case RefusedReason::Gone:
        return Words::tr("%1 is no longer in the plan.").arg(seat.seat);
    }
    Q_UNREACHABLE();
}

QString seatSentences(const std::vector<RefusedSeatWords> &seats)
{
    QStringList sentences;
    for (size_t i = 0; i < seats.size() && i < seatsTold; ++i)
        sentences << seatSentence(seats[i]);
    if (seats.size() > seatsTold)
        sentences << Words::tr("And %n more.", nullptr, static_cast<int>(seats.size() - seatsTold));
    return sentences.join(u' ');
}

QString takenText(const std::vector<RefusedSeatWords> &seats)
{
    if (seats.empty())
        return Words::tr("A seat is taken. Choose another seat.");
    const QString next = seats.size() == 1 ? Words::tr("Choose another seat.")
                                           : Words::tr("Nothing was held. Choose other seats.");
    return seatSentences(seats) + u' ' + next;
}

QString busyText(const std::vector<RefusedSeatWords> &seats)
{
    if (seats.empty())
        return Words::tr("Another window is changing these seats this instant. Try again.");
    return seatSentences(seats) + u' ' + Words::tr("Nothing was changed. Try again.");
}

QString lostText(const std::vector<RefusedSeatWords> &seats)
{
    const QString meaning
        = Words::tr("The hold had ended and nothing was sold. Give the money back, then choose "
                    "other seats.");
    return seats.empty() ? meaning : seatSentences(seats) + u' ' + meaning;
}

} // namespace

QString paymentLossText(const std::vector<RefusedSeatWords> &seats)
{
    return seatSentences(seats) + u' '
        + Words::tr("This sale cannot be finished with it. Give back what was handed over, then "
                    "press Esc.");
}

Notice refusalNotice(SaleOutcome outcome, const std::vector<RefusedSeatWords> &seats)
{
    using enum Notice::Level;
    switch (outcome) {
    case SaleOutcome::Done:
        return {};
    case SaleOutcome::Taken:
        return {Warning, takenText(seats)};
    case SaleOutcome::Busy:
        return {Warning, busyText(seats)};
    case SaleOutcome::NotOnSale:
        return {Warning, Words::tr("This event is not on sale. Choose another event with F2.")};
    case SaleOutcome::Limit:
        return {Warning,
                Words::tr("One window may not hold so many seats at once. Nothing was added. Ask "
                          "for fewer seats, or finish or release this sale first.")};
    case SaleOutcome::HoldEnded:
        return {Warning,
                Words::tr("The hold has ended and the seats are on sale again. Press F5 to take "
                          "them again.")};
    case SaleOutcome::NoSeats:
        return {Warning, Words::tr("There are no such seats left. Ask for fewer or other seats.")};
    case SaleOutcome::SignedOut:
        return {Error, Words::tr("Your session has ended. Sign in again; held seats stay held.")};
    case SaleOutcome::Locked:
        return {Error, Words::tr("This window is locked. Sign in again; held seats stay held.")};
    case SaleOutcome::Forbidden:
        return {Error, Words::tr("You may not do this. Ask a manager.")};
    case SaleOutcome::AmountDiffers:
        return {Error,
                Words::tr("The amount is not the total of these seats. Nothing was sold. Press "
                          "F8 and take the total shown.")};
    case SaleOutcome::SeatsLost:
        return {Error, lostText(seats)};
    case SaleOutcome::NotFound:
        return {Error,
                Words::tr("The server does not know this sale. Release it and begin again.")};
    case SaleOutcome::NeedsApproval:
        return {Error, Words::tr("This needs a manager. Nothing was done.")};
    case SaleOutcome::Cap:
        return {Warning, Words::tr("There are no more seats at this price. Choose another price.")};
    case SaleOutcome::Changed:
        return {Warning,
                Words::tr("Another window has changed this booking meanwhile. Nothing was done. "
                          "Look at it again.")};
    case SaleOutcome::SoldBefore:
        return {Warning,
                Words::tr("This booking was sold before; it was not sold again. Do not take the "
                          "money twice.")};
    }
    Q_UNREACHABLE();
}

Notice capNotice(const PriceTypeCap &cap)
{
    const QString left = cap.left <= 0
        ? Words::tr("No more seats can have the price %1.").arg(cap.priceType)
        : cap.left == 1
        ? Words::tr("Only 1 more seat can have the price %1.").arg(cap.priceType)
        : Words::tr("Only %1 more seats can have the price %2.").arg(cap.left).arg(cap.priceType);
    return {Notice::Level::Warning,
            left + u' ' + Words::tr("No price was changed. Choose another price.")};
}

} // namespace parterre
