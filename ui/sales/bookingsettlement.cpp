// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/bookingsettlement.h"

#include "models/sales/checkout.h"
#include "models/sales/refusaltext.h"
#include "models/sales/saledesk.h"
#include "ui/sales/bookingtexts.h"
#include "ui/sales/seatcount.h"
#include "ui/sales/settlementsheet.h"

#include <algorithm>

namespace parterre {

using Level = Notice::Level;

BookingSettlement::BookingSettlement(const Models &models, SettlementSheet &sheet, QObject *parent)
    : QObject(parent)
    , m_models(models)
    , m_sheet(sheet)
{
    connect(&sheet, &SettlementSheet::confirmed, this, &BookingSettlement::settle);
    connect(&models.checkout, &Checkout::exchangePaid, this,
            [this](const std::vector<Payment> &payments) { sendExchange(payments, {}); });
    connectActs();
}

void BookingSettlement::connectActs()
{
    AfterSaleDesk &acts = m_models.acts;
    connect(&acts, &AfterSaleDesk::refunded, this, &BookingSettlement::showRefund);
    connect(&acts, &AfterSaleDesk::exchanged, this, &BookingSettlement::showExchange);
    connect(&acts, &AfterSaleDesk::refused, this, &BookingSettlement::showRefusal);
    connect(&acts, &AfterSaleDesk::failed, this, &BookingSettlement::showFailure);
    connect(&acts, &AfterSaleDesk::needsApproval, this, [this](const ApprovalAsk &ask) {
        if (!isPaying())
            m_sheet.askApproval(m_token, ask);
    });
    connect(&m_sheet, &SettlementSheet::approved, this, [this] {
        m_sheet.setWorking(tr("The books are being written."));
        m_models.acts.approved();
    });
}

void BookingSettlement::setSession(const QString &token)
{
    m_token = token;
    m_models.acts.setSession(token);
}

bool BookingSettlement::isPaying() const
{
    return m_models.checkout.isExchange();
}

void BookingSettlement::refund(const BookingDetails &booking, const std::vector<BookedSeat> &seats,
                               bool areAll)
{
    m_isExchange = false;
    m_booking = booking;
    m_seats = seats;
    m_sheet.open({areAll ? tr("The whole booking: %1").arg(seatNames(seats)) : seatNames(seats),
                  tr("To give back"), value(), tr("Give back"), true,
                  [booking, due = value()](RepayBy by, const QString &reference) {
                      return repayment(booking, due, {}, by, reference);
                  }});
    Q_EMIT sheetOpened();
}

void BookingSettlement::exchange(const BookingDetails &booking,
                                 const std::vector<BookedSeat> &seats, TenderWay way)
{
    const Basket &basket = m_models.desk.basket();
    if (basket.phase() != Basket::Phase::Holding || basket.isBusy())
        return;
    m_isExchange = true;
    m_booking = booking;
    m_seats = seats;
    if (basket.total().minor() > value().minor()) {
        Q_EMIT paymentAsked({value(), booking.summary.reference}, way);
        return;
    }
    m_sheet.open(exchangeTerms());
    Q_EMIT sheetOpened();
}

/// Of an exchange for which nothing is to be paid.
Settlement BookingSettlement::exchangeTerms() const
{
    const Basket &basket = m_models.desk.basket();
    const std::vector<BookingLine> &lines = basket.lines();
    const QString instead = lines.size() == 1 ? m_models.desk.seatName(lines.front().seat)
                                              : seatCount(qsizetype(lines.size()));
    const Money price = basket.total();
    const Money back = value() - price;
    return {tr("%1 for %2").arg(seatNames(m_seats), instead),
            back.isZero() ? tr("Nothing to pay") : tr("To give back"),
            back,
            tr("Exchange"),
            true,
            [booking = m_booking, back, price](RepayBy by, const QString &reference) {
                return repayment(booking, back, price, by, reference);
            }};
}

void BookingSettlement::settle(const std::vector<Payment> &payments)
{
    m_sheet.setWorking(tr("The books are being written."));
    if (m_isExchange) {
        sendExchange({}, payments);
        return;
    }
    m_repay = payments;
    const BookingSummary &booking = m_booking.summary;
    m_models.acts.refund({booking.event, booking.booking, seatIds(), value(), payments});
}

void BookingSettlement::sendExchange(const std::vector<Payment> &payments,
                                     const std::vector<Payment> &repay)
{
    m_repay = repay;
    const BookingSummary &booking = m_booking.summary;
    m_models.acts.exchange({booking.event, booking.booking, seatIds(),
                            m_models.desk.basket().booking(), payments, repay});
}

std::vector<SeatId> BookingSettlement::seatIds() const
{
    std::vector<SeatId> seats;
    std::ranges::transform(m_seats, std::back_inserter(seats), &BookedSeat::seat);
    return seats;
}

void BookingSettlement::showRefund(const BookingAnswer &answer)
{
    QStringList sentences{handBackText(m_repay, QLocale())};
    sentences << (answer.status == BookingStatus::Confirmed
                      ? tr("%1: free again.").arg(seatNames(m_seats))
                      : tr("The booking is cancelled, its seats are free again."));
    Q_EMIT refunded();
    Q_EMIT noticed({Level::Success, sentences.join(u' ').trimmed()});
}

void BookingSettlement::showExchange(const BookingAnswer &answer)
{
    QString money = handBackText(m_repay, QLocale());
    if (const Money change = m_models.checkout.plan().change(); isPaying() && !change.isZero())
        money = tr("Hand back %1 as change.").arg(change.text(QLocale()));
    Basket &basket = m_models.desk.basket();
    basket.takeSold(answer);
    basket.startNext();
    BookingSummary summary = m_booking.summary;
    summary.booking = answer.booking;
    summary.reference = answer.reference;
    Q_EMIT exchanged(summary);
    Q_EMIT noticed({Level::Success,
                    tr("Exchanged. This is the new booking; its tickets can be printed. The old "
                       "tickets are void. %1")
                        .arg(money)
                        .trimmed()});
}

void BookingSettlement::showRefusal(SaleOutcome outcome, const std::vector<RefusedSeat> &seats)
{
    m_sheet.setWorking({});
    std::vector<RefusedSeatWords> words;
    for (const RefusedSeat &seat : seats)
        words.push_back({m_models.desk.seatName(seat.seat), seat.reason, seat.by, std::nullopt});
    const bool isStale = outcome == SaleOutcome::Changed || outcome == SaleOutcome::AmountDiffers
        || outcome == SaleOutcome::NotFound;
    if (isPaying() && (isStale || outcome == SaleOutcome::HoldEnded))
        m_models.checkout.leave(); // what was charged is due back by now
    if (isStale)
        Q_EMIT outdated();
    else
        Q_EMIT noticed(refusalNotice(outcome, words));
}

void BookingSettlement::showFailure(const Error &error)
{
    if (m_models.acts.isUnknown()) {
        m_sheet.setWorking(tr("The server has not answered: it may be done or not. It is being "
                              "asked again. Hand nothing over before it answers."));
        return;
    }
    m_sheet.setWorking({});
    Q_EMIT noticed({Level::Error, error.text});
}

} // namespace parterre
