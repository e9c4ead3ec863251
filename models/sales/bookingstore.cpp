// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/bookingstore.h"

#include "models/db/executor.h"
#include "models/db/transaction.h"
#include "models/sales/paymentjson.h"
#include "models/sales/salejournal.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace parterre {

namespace {

template <class Value, size_t size>
std::optional<Value> named(const std::array<std::pair<QStringView, Value>, size> &names,
                           const QString &name)
{
    const auto found = std::ranges::find(names, name, &std::pair<QStringView, Value>::first);
    if (found == names.end())
        return std::nullopt;
    return found->second;
}

constexpr std::array<std::pair<QStringView, SaleOutcome>, 14> outcomeNames{{
    {u"DONE", SaleOutcome::Done},
    {u"TAKEN", SaleOutcome::Taken},
    {u"BUSY", SaleOutcome::Busy},
    {u"NOT_ON_SALE", SaleOutcome::NotOnSale},
    {u"LIMIT", SaleOutcome::Limit},
    {u"HOLD_ENDED", SaleOutcome::HoldEnded},
    {u"NO_SEATS", SaleOutcome::NoSeats},
    {u"SIGNED_OUT", SaleOutcome::SignedOut},
    {u"LOCKED", SaleOutcome::Locked},
    {u"FORBIDDEN", SaleOutcome::Forbidden},
    {u"AMOUNT_DIFFERS", SaleOutcome::AmountDiffers},
    {u"SEATS_LOST", SaleOutcome::SeatsLost},
    {u"NOT_FOUND", SaleOutcome::NotFound},
    {u"NEEDS_APPROVAL", SaleOutcome::NeedsApproval},
}};

QString nameOf(SaleOutcome outcome)
{
    return std::ranges::find(outcomeNames, outcome, &std::pair<QStringView, SaleOutcome>::second)
        ->first.toString();
}

std::optional<RefusedReason> reasonFrom(const QString &name)
{
    static constexpr std::array<std::pair<QStringView, RefusedReason>, 5> names{{
        {u"SOLD", RefusedReason::Sold},
        {u"HELD", RefusedReason::Held},
        {u"BUSY", RefusedReason::Busy},
        {u"HOUSE", RefusedReason::House},
        {u"GONE", RefusedReason::Gone},
    }};
    return named(names, name);
}

/// Nothing for a refusal that does not tell.
std::optional<BookingStatus> statusFrom(const QString &name)
{
    static constexpr std::array<std::pair<QStringView, BookingStatus>, 4> names{{
        {u"HOLD", BookingStatus::Hold},
        {u"CONFIRMED", BookingStatus::Confirmed},
        {u"EXPIRED", BookingStatus::Expired},
        {u"CANCELLED", BookingStatus::Cancelled},
    }};
    return named(names, name);
}

Error notUnderstood(const QString &what)
{
    return {ErrorKind::Incompatible,
            QCoreApplication::translate("BookingStore",
                                        "The server answered in a way this version of Parterre "
                                        "does not understand. Update this window."),
            what,
            {}};
}

std::vector<BookingLine> linesFrom(const Row &row, const QString &currency)
{
    const auto seats = row.integers(u"seat_ids");
    const auto prices = row.integers(u"prices_minor");
    const QStringList codes = row.texts(u"ticket_codes");
    std::vector<BookingLine> lines;
    lines.reserve(seats.size());
    for (size_t i = 0; i < seats.size() && i < prices.size(); ++i) {
        lines.push_back(
            {SeatId{seats[i]}, Money(prices[i], currency), codes.value(static_cast<int>(i))});
    }
    return lines;
}

Result<std::vector<RefusedSeat>> refusedFrom(const Row &row)
{
    const auto seats = row.integers(u"refused_seat_ids");
    const QStringList reasons = row.texts(u"refused_reasons");
    const QStringList holders = row.texts(u"refused_by");
    std::vector<RefusedSeat> refused;
    refused.reserve(seats.size());
    for (size_t i = 0; i < seats.size(); ++i) {
        const int at = static_cast<int>(i);
        const auto reason = reasonFrom(reasons.value(at));
        if (!reason)
            return notUnderstood(u"refused_reasons: "_qs + reasons.value(at));
        refused.push_back({SeatId{seats[i]}, *reason, holders.value(at)});
    }
    return refused;
}

Result<BookingAnswer> answerFrom(const Row &row)
{
    const auto outcome = named(outcomeNames, row.text(u"outcome"));
    if (!outcome)
        return notUnderstood(u"outcome: "_qs + row.text(u"outcome"));
    auto refused = refusedFrom(row);
    if (!refused)
        return refused.error();

    BookingAnswer answer;
    answer.outcome = *outcome;
    answer.booking = BookingId{row.integer(u"booking_id")};
    answer.status = statusFrom(row.text(u"status"));
    if (!row.isNull(u"ms_left"))
        answer.timeLeft = std::chrono::milliseconds(row.integer(u"ms_left"));
    const QString currency = row.text(u"currency");
    answer.total = Money(row.integer(u"total_minor"), currency);
    answer.lines = linesFrom(row, currency);
    answer.refused = std::move(*refused);
    answer.reference = row.text(u"reference");
    answer.late = row.boolean(u"late");
    answer.replaces = BookingId{row.integer(u"replaces_id")};
    answer.replayed = row.boolean(u"replayed");
    return answer;
}

QString arrayOf(const std::vector<SeatId> &seats)
{
    std::vector<qint64> values(seats.size());
    std::ranges::transform(seats, values.begin(), &SeatId::value);
    return pgArray(values);
}

QVariant nullable(BookingId booking)
{
    return booking.isValid() ? QVariant(booking.value) : QVariant(QMetaType(QMetaType::LongLong));
}

QString textOf(QUuid request)
{
    return request.toString(QUuid::WithoutBraces);
}

Result<BookingAnswer> request(Connection &connection, const QString &query,
                              const QVariantList &values)
{
    // Seats that someone is changing this instant are mostly settled a moment later: BUSY is tried
    // again like a busy lock, and told to the person only when it lasts.
    std::optional<BookingAnswer> busy;
    auto answer = inTransaction(connection, [&](Connection &inside) -> Result<BookingAnswer> {
        busy.reset();
        const auto row = inside.queryOne(query, values);
        if (!row)
            return row.error();
        auto read = answerFrom(*row);
        if (!read || read->outcome != SaleOutcome::Busy)
            return read;
        busy = std::move(*read);
        return Error{ErrorKind::Busy, {}, {}, {}};
    });
    return busy ? Result<BookingAnswer>(std::move(*busy)) : answer;
}

Result<BookingAnswer> send(Connection &connection, const QString &token,
                           const ConfirmRequest &confirm)
{
    const QJsonDocument payments(paymentsToJson(confirm.payments));
    return request(connection, u"sales/confirm_booking"_qs,
                   {token, textOf(confirm.request), confirm.event.value, confirm.booking.value,
                    confirm.amount.minor(),
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
        (void)journal.close(confirm.request, answer ? nameOf(answer->outcome) : u"FAILED"_qs,
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
        [query, values](Connection &connection) { return request(connection, query, values); },
        std::move(done));
}

void BookingStore::hold(const QString &token, QUuid request, EventId event,
                        std::vector<SeatId> seats, BookingId booking, QObject *context, Done done)
{
    act(u"sales/hold_seats"_qs,
        {token, textOf(request), event.value, arrayOf(seats), nullable(booking)}, context,
        std::move(done));
}

void BookingStore::release(const QString &token, QUuid request, EventId event, BookingId booking,
                           std::vector<SeatId> seats, QObject *context, Done done)
{
    act(u"sales/release_seats"_qs,
        {token, textOf(request), event.value, booking.value, arrayOf(seats)}, context,
        std::move(done));
}

void BookingStore::extend(const QString &token, QUuid request, EventId event, BookingId booking,
                          QObject *context, Done done)
{
    act(u"sales/extend_hold"_qs, {token, textOf(request), event.value, booking.value}, context,
        std::move(done));
}

void BookingStore::beginPayment(const QString &token, QUuid request, EventId event,
                                BookingId booking, QObject *context, Done done)
{
    act(u"sales/begin_payment"_qs, {token, textOf(request), event.value, booking.value}, context,
        std::move(done));
}

void BookingStore::cancel(const QString &token, QUuid request, EventId event, BookingId booking,
                          QObject *context, Done done)
{
    act(u"sales/cancel_booking"_qs, {token, textOf(request), event.value, booking.value}, context,
        std::move(done));
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
