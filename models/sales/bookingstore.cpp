// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/bookingstore.h"

#include "models/db/executor.h"
#include "models/sales/bookingrequest.h"
#include "models/sales/paymentjson.h"
#include "models/sales/salejournal.h"
#include "models/sales/wishbinding.h"

#include <QJsonDocument>

namespace parterre {

namespace {

Result<BookingAnswer> send(Connection &connection, const QString &token,
                           const ConfirmRequest &confirm)
{
    const QJsonDocument payments(paymentsToJson(confirm.payments));
    return bookingRequest(connection, u"sales/confirm_booking"_qs,
                          {token, requestText(confirm.request), confirm.event.value,
                           confirm.booking.value, confirm.amount.minor(),
                           QString::fromUtf8(payments.toJson(QJsonDocument::Compact))});
}

/// Whether it is known now what became of the request. A failed first attempt did nothing; a failed
/// repetition says nothing of the first.
bool isKnown(const Result<BookingAnswer> &answer, bool isRepeated)
{
    if (!answer)
        return !isRepeated && answer.error().kind != ErrorKind::OutcomeUnknown;
    return !isRepeated || !saysNothingOfTheFirst(*answer);
}

Result<BookingAnswer> sendJournalled(Connection &connection, SaleJournal &journal,
                                     const QString &token, const ConfirmRequest &confirm)
{
    const bool isRepeated = journal.isOpen(confirm.request);
    if (!isRepeated) {
        if (const auto opened = journal.open(confirm); !opened)
            return opened.error();
    }
    auto answer = send(connection, token, confirm);
    if (isKnown(answer, isRepeated)) {
        // Left open, it is asked about once more at the next start and answered the same.
        (void)journal.close(confirm.request, answer ? wordOf(answer->outcome) : u"FAILED"_qs,
                            answer ? answer->reference : QString());
    }
    return answer;
}

} // namespace

void BookingStore::act(const QString &query, const QVariantList &values, QObject *context,
                       Done done)
{
    m_executor.run(
        context,
        [query, values](Connection &connection) {
            return bookingRequest(connection, query, values);
        },
        std::move(done));
}

void BookingStore::hold(const QString &token, QUuid request, EventId event,
                        std::vector<SeatId> seats, BookingId booking, QObject *context, Done done)
{
    act(u"sales/hold_seats"_qs,
        {token, requestText(request), event.value, seatArray(seats), integerOrNull(booking.value)},
        context, std::move(done));
}

void BookingStore::takeFromHouse(const QString &token, QUuid request, EventId event,
                                 std::vector<SeatId> seats, BookingId booking, QObject *context,
                                 Done done)
{
    act(u"sales/take_house_seats"_qs,
        {token, requestText(request), event.value, seatArray(seats), integerOrNull(booking.value)},
        context, std::move(done));
}

void BookingStore::holdBest(const QString &token, QUuid request, EventId event, BestWish wish,
                            QObject *context, Done done)
{
    act(u"sales/hold_best"_qs,
        QVariantList{token, requestText(request), event.value} + boundWish(wish), context,
        std::move(done));
}

void BookingStore::release(const QString &token, QUuid request, EventId event, BookingId booking,
                           std::vector<SeatId> seats, QObject *context, Done done)
{
    act(u"sales/release_seats"_qs,
        {token, requestText(request), event.value, booking.value, seatArray(seats)}, context,
        std::move(done));
}

void BookingStore::extend(const QString &token, QUuid request, EventId event, BookingId booking,
                          QObject *context, Done done)
{
    act(u"sales/extend_hold"_qs, {token, requestText(request), event.value, booking.value}, context,
        std::move(done));
}

void BookingStore::beginPayment(const QString &token, QUuid request, EventId event,
                                BookingId booking, QObject *context, Done done)
{
    act(u"sales/begin_payment"_qs, {token, requestText(request), event.value, booking.value},
        context, std::move(done));
}

void BookingStore::cancel(const QString &token, QUuid request, EventId event, BookingId booking,
                          QObject *context, Done done)
{
    act(u"sales/cancel_booking"_qs, {token, requestText(request), event.value, booking.value},
        context, std::move(done));
}

void BookingStore::setPriceType(const QString &token, QUuid request, EventId event,
                                BookingId booking, std::vector<SeatId> seats, PriceTypeId type,
                                const QString &reason, QObject *context, Done done)
{
    act(u"sales/set_price_type"_qs,
        {token, requestText(request), event.value, booking.value, seatArray(seats),
         integerOrNull(type.value), textOrNull(reason)},
        context, std::move(done));
}

void BookingStore::setCustomer(const QString &token, QUuid request, EventId event,
                               BookingId booking, CustomerId customer, QObject *context, Done done)
{
    act(u"sales/set_customer"_qs,
        {token, requestText(request), event.value, booking.value, integerOrNull(customer.value)},
        context, std::move(done));
}

void BookingStore::confirm(const QString &token, QUuid request, EventId event, BookingId booking,
                           Money amount, std::vector<Payment> payments, QObject *context, Done done)
{
    const ConfirmRequest confirm{request, event, booking, amount, std::move(payments)};
    const auto job = [&journal = m_journal, token, confirm](Connection &connection) {
        return sendJournalled(connection, journal, token, confirm);
    };
    m_executor.run(context, job, std::move(done));
}

void BookingStore::completeEarlier(const QString &token, QObject *context,
                                   std::function<void(Result<std::vector<EarlierSale>>)> done)
{
    const auto job = [&journal = m_journal,
                      token](Connection &connection) -> Result<std::vector<EarlierSale>> {
        const auto open = journal.earlier();
        if (!open)
            return open.error();
        std::vector<EarlierSale> sales;
        for (const ConfirmRequest &confirm : *open) {
            auto answer = sendJournalled(connection, journal, token, confirm);
            sales.push_back({confirm.amount, std::move(answer), journal.isOpen(confirm.request)});
        }
        return sales;
    };
    m_executor.run(context, job, std::move(done));
}

} // namespace parterre
