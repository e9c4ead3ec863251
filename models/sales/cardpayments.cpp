// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/cardpayments.h"

#include "models/db/executor.h"
#include "models/db/transaction.h"
#include "models/sales/bookingrequest.h"

#include <array>

namespace parterre {

namespace {

std::optional<PaymentState> stateOf(const QString &word)
{
    static constexpr std::array<std::pair<QStringView, PaymentState>, 7> names{{
        {u"INTENT", PaymentState::Intent},
        {u"AUTHORISED", PaymentState::Authorised},
        {u"CAPTURED", PaymentState::Captured},
        {u"BOUND", PaymentState::Bound},
        {u"VOID", PaymentState::Void},
        {u"REFUND_DUE", PaymentState::RefundDue},
        {u"REFUNDED", PaymentState::Refunded},
    }};
    for (const auto &[name, state] : names) {
        if (name == word)
            return state;
    }
    return std::nullopt;
}

Result<CardAnswer> answerFrom(const Row &row)
{
    const auto outcome = outcomeOf(row.text(u"outcome"));
    if (!outcome)
        return notUnderstood(u"outcome: "_qs + row.text(u"outcome"));
    return CardAnswer{*outcome, PaymentId{row.integer(u"payment_id")}, stateOf(row.text(u"state"))};
}

Result<std::vector<OpenPayment>> openPayments(Connection &connection, const QString &token)
{
    const auto rows = connection.query(u"sales/open_payments"_qs, {token});
    if (!rows)
        return rows.error();
    std::vector<OpenPayment> payments;
    for (const Row &row : *rows) {
        const auto state = stateOf(row.text(u"state"));
        if (!state)
            return notUnderstood(u"state: "_qs + row.text(u"state"));
        payments.push_back(
            {PaymentId{row.integer(u"payment_id")}, EventId{row.integer(u"event_id")},
             BookingId{row.integer(u"booking_id")}, *state,
             Money(row.integer(u"amount_minor"), row.text(u"currency")), row.text(u"reference"),
             std::chrono::seconds(row.integer(u"age_seconds"))});
    }
    return payments;
}

} // namespace

bool saysNothingOfTheFirst(const CardAnswer &answer)
{
    BookingAnswer same;
    same.outcome = answer.outcome;
    return saysNothingOfTheFirst(same);
}

void CardPayments::act(const QString &query, const QVariantList &values, QObject *context,
                       Done done)
{
    m_executor.run(
        context,
        [query, values](Connection &connection) {
            return inTransaction(connection, [&](Connection &inside) -> Result<CardAnswer> {
                const auto row = inside.queryOne(query, values);
                if (!row)
                    return row.error();
                return answerFrom(*row);
            });
        },
        std::move(done));
}

void CardPayments::begin(const QString &token, QUuid request, EventId event, BookingId booking,
                         Money amount, QObject *context, Done done)
{
    act(u"sales/begin_card"_qs,
        {token, requestText(request), event.value, booking.value, amount.minor()}, context,
        std::move(done));
}

void CardPayments::capture(const QString &token, QUuid request, EventId event, PaymentId payment,
                           const QString &reference, QObject *context, Done done)
{
    act(u"sales/capture_card"_qs,
        {token, requestText(request), event.value, payment.value, textOrNull(reference)}, context,
        std::move(done));
}

void CardPayments::drop(const QString &token, QUuid request, EventId event, PaymentId payment,
                        QObject *context, Done done)
{
    act(u"sales/drop_card"_qs, {token, requestText(request), event.value, payment.value}, context,
        std::move(done));
}

void CardPayments::refundDone(const QString &token, QUuid request, EventId event, PaymentId payment,
                              const QString &reference, QObject *context, Done done)
{
    act(u"sales/refund_done"_qs,
        {token, requestText(request), event.value, payment.value, textOrNull(reference)}, context,
        std::move(done));
}

void CardPayments::open(const QString &token, QObject *context,
                        std::function<void(Result<std::vector<OpenPayment>>)> done)
{
    m_executor.run(
        context, [token](Connection &connection) { return openPayments(connection, token); },
        std::move(done));
}

} // namespace parterre
