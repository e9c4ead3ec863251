// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customers/customerstore.h"
#include "models/db/executor.h"
#include "models/events/eventstore.h"
#include "models/sales/aftersale.h"
#include "models/sales/bestpreview.h"
#include "models/sales/bookingfinder.h"
#include "models/sales/bookingstore.h"
#include "models/sales/cardpayments.h"
#include "models/sales/salejournal.h"
#include "models/staff/sessionstore.h"
#include "tests/gui/smallhouse.h"

#include <QTemporaryDir>
#include <QTest>

namespace parterre {

/// A till of SmallHouse with every store of the sale, for tests of those against the real server.
/// Its calls wait for their answers.
class SaleTill final
{
public:
    SaleTill(const ConnectionOptions &till, const QString &journal, const QString &email,
             const QString &password);

    /// ask(done) of a store, until its answer is there.
    template <class Answer, class Ask>
    [[nodiscard]] Result<Answer> wait(Ask ask)
    {
        std::optional<Result<Answer>> answer;
        ask([&answer](const Result<Answer> &result) { answer.emplace(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
            qFatal("a store does not answer");
        return *answer;
    }

    [[nodiscard]] BookingAnswer hold(EventId event, const std::vector<SeatId> &seats,
                                     BookingId booking = {});
    [[nodiscard]] BookingAnswer holdBest(EventId event, const BestWish &wish);
    [[nodiscard]] BookingAnswer setPriceType(EventId event, const BookingAnswer &hold,
                                             PriceTypeId type, const QString &reason = {},
                                             QUuid request = QUuid::createUuid());
    [[nodiscard]] BookingAnswer pay(EventId event, const BookingAnswer &hold,
                                    const std::vector<Payment> &payments);
    /// In cash.
    [[nodiscard]] BookingAnswer sell(EventId event, const std::vector<SeatId> &seats);
    [[nodiscard]] BookingAnswer refund(const RefundRequest &what,
                                       QUuid request = QUuid::createUuid());
    [[nodiscard]] BookingAnswer exchange(const ExchangeRequest &what,
                                         QUuid request = QUuid::createUuid());
    [[nodiscard]] Result<CardAnswer> beginCard(EventId event, BookingId booking, Money amount);
    [[nodiscard]] Result<CardAnswer> captureCard(EventId event, PaymentId payment,
                                                 const QString &reference);
    [[nodiscard]] Result<CardAnswer> dropCard(EventId event, PaymentId payment);
    [[nodiscard]] Result<CardAnswer> refundDone(EventId event, PaymentId payment,
                                                const QString &reference);
    [[nodiscard]] std::vector<OpenPayment> openPayments();
    [[nodiscard]] BookingDetails details(EventId event, BookingId booking);
    [[nodiscard]] QStringList find(const QString &typed, EventId event = {}); ///< references
    [[nodiscard]] PasswordAnswer approve(const ApprovalAsk &ask, const QString &email,
                                         const QString &password);

    [[nodiscard]] const Session &session() const { return m_session; }
    [[nodiscard]] QObject *context() { return &m_context; }
    Executor executor;
    SaleJournal journal;
    BookingStore bookings{executor, journal};
    CardPayments cards{executor};
    AfterSale afterSale{executor};
    BookingFinder finder{executor};
    BestPreview preview{executor};
    CustomerStore customers{executor};
    EventStore events{executor};
    SessionStore sessions{executor};

private:
    Session m_session;
    QObject m_context;
};

/// SmallHouse with a manager, price types and two tills: a clerk's and the manager's.
class SaleHouse final
{
public:
    static inline const QString managerEmail = QStringLiteral("manager@example.org");

    SaleHouse();

    [[nodiscard]] SmallHouse &house() { return m_house; }
    [[nodiscard]] SaleTill &clerk() { return *m_clerk; }     ///< till 1
    [[nodiscard]] SaleTill &manager() { return *m_manager; } ///< till 2
    [[nodiscard]] EventId event() const { return m_event; }
    [[nodiscard]] SeatId seat(const QString &row, int number);
    /// Child 33.333 % (at most 2 a booking), Club 40.00, Guest 0 % with reason and approval.
    [[nodiscard]] PriceTypeId priceType(const QString &name);

private:
    SmallHouse m_house;
    QTemporaryDir m_folder;
    EventId m_event;
    std::unique_ptr<SaleTill> m_clerk;
    std::unique_ptr<SaleTill> m_manager;
};

[[nodiscard]] inline Money euros(qint64 minor)
{
    return {minor, QStringLiteral("EUR")};
}

[[nodiscard]] inline std::vector<Payment> inCash(qint64 minor)
{
    return {{Tender::Cash, euros(minor), euros(minor), {}}};
}

} // namespace parterre
