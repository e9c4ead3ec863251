// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/executor.h"
#include "models/sales/basket.h"
#include "models/sales/cardpayments.h"
#include "models/sales/checkout.h"
#include "models/sales/salejournal.h"
#include "models/sales/salerecovery.h"
#include "models/staff/sessionstore.h"
#include "tests/support/manualclock.h"

namespace parterre {

/// What the program composes to sell on a till, without its window. Waits for each answer.
class SellingTill final
{
public:
    SellingTill(const ConnectionOptions &till, const QString &journal);

    /// As SmallHouse's clerk.
    [[nodiscard]] bool signIn();
    /// Holds the seat and begins payment.
    [[nodiscard]] bool openPayment(EventId event, SeatId seat);
    /// The whole total in cash; does not wait.
    void confirm();
    /// Two seconds later, as the window's timer does.
    void askAgain();

    [[nodiscard]] Basket &basket() { return m_basket; }
    [[nodiscard]] CardPayments &cards() { return m_cards; }
    [[nodiscard]] Checkout &checkout() { return m_checkout; }
    [[nodiscard]] BookingStore &bookings() { return m_bookings; }
    [[nodiscard]] SaleRecovery &recovery() { return m_recovery; }
    [[nodiscard]] QString token() const { return m_token; }

private:
    ManualClock m_clock;
    SaleJournal m_journal;
    Executor m_commands;
    SessionStore m_sessions;
    BookingStore m_bookings;
    CardPayments m_cards;
    Basket m_basket;
    Checkout m_checkout;
    SaleRecovery m_recovery;
    QString m_token;
};

} // namespace parterre
