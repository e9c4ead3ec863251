// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/sales/aftersaledesk.h"
#include "models/sales/paymentplan.h"
#include "models/sales/repayment.h"
#include "ui/sales/tenderway.h"

#include <QObject>

namespace parterre {

class Checkout;
class SaleDesk;
class SettlementSheet;
struct Settlement;

/// The acts on a sold booking that move money: giving it back, and exchanging seats for those of
/// the basket. Says what is due, sends what was decided, and puts what became of it into words. GUI
/// thread.
class BookingSettlement final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this.
    struct Models
    {
        SaleDesk &desk;
        Checkout &checkout;
        AfterSaleDesk &acts;
    };

    BookingSettlement(const Models &models, SettlementSheet &sheet, QObject *parent = nullptr);

    void setSession(const QString &token);
    /// Money back for these seats of it, which are marked ones or all.
    void refund(const BookingDetails &booking, const std::vector<BookedSeat> &seats, bool areAll);
    /// The basket's seats for these. Where they cost more, payment is asked for, this way.
    void exchange(const BookingDetails &booking, const std::vector<BookedSeat> &seats,
                  TenderWay way);
    [[nodiscard]] bool isExchange() const { return m_isExchange; }

Q_SIGNALS:
    /// The sheet shows what is to be decided.
    void sheetOpened();
    void paymentAsked(const parterre::ExchangeValue &given, parterre::TenderWay way);
    void refunded();
    /// In place of the booking that it was made of, which may have seats left.
    void exchanged(const parterre::BookingSummary &booking);
    /// The booking is not as it was shown: nothing was done.
    void outdated();
    /// After all others: what happened.
    void noticed(const parterre::Notice &notice);

private:
    void connectActs();
    [[nodiscard]] Money value() const { return valueOf(m_booking, m_seats); }
    [[nodiscard]] bool isPaying() const;
    [[nodiscard]] Settlement exchangeTerms() const;
    void settle(const std::vector<Payment> &payments);
    void sendExchange(const std::vector<Payment> &payments, const std::vector<Payment> &repay);
    [[nodiscard]] std::vector<SeatId> seatIds() const;
    void showRefund(const BookingAnswer &answer);
    void showExchange(const BookingAnswer &answer);
    void showRefusal(SaleOutcome outcome, const std::vector<RefusedSeat> &seats);
    void showFailure(const Error &error);

    Models m_models;
    SettlementSheet &m_sheet;
    QString m_token;
    BookingDetails m_booking;        ///< as it was shown
    std::vector<BookedSeat> m_seats; ///< of it, that are meant
    std::vector<Payment> m_repay;    ///< what goes back by the act on its way
    bool m_isExchange = false;
};

} // namespace parterre
