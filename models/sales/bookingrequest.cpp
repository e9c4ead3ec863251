// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/bookingrequest.h"

#include "models/db/transaction.h"

#include <QCoreApplication>

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

constexpr std::array<std::pair<QStringView, SaleOutcome>, 16> outcomeNames{{
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
    {u"CAP", SaleOutcome::Cap},
    {u"CHANGED", SaleOutcome::Changed},
}};

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

std::vector<BookingLine> linesFrom(const Row &row, const QString &currency)
{
    const auto seats = row.integers(u"seat_ids");
    const auto prices = row.integers(u"prices_minor");
    const QStringList codes = row.texts(u"ticket_codes");
    const auto types = row.integers(u"price_type_ids");
    std::vector<BookingLine> lines;
    lines.reserve(seats.size());
    for (size_t i = 0; i < seats.size() && i < prices.size(); ++i) {
        lines.push_back({SeatId{seats[i]}, Money(prices[i], currency),
                         codes.value(static_cast<int>(i)),
                         PriceTypeId{i < types.size() ? types[i] : 0}});
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

Result<ApprovalAsk> approvalFrom(const Row &row)
{
    const QString word = row.texts(u"refused_by").value(0);
    const auto act = approvalActOf(word);
    if (!act)
        return notUnderstood(u"act to approve: "_qs + word);
    return ApprovalAsk{
        {},
        *act,
        Money(row.texts(u"refused_reasons").value(0).toLongLong(), row.text(u"currency"))};
}

/// The columns of refused seats also tell a cap (the price type, and how many are left) and what a
/// manager has to agree to (the act, and its amount).
Result<void> readRefusal(const Row &row, BookingAnswer &answer)
{
    if (answer.outcome == SaleOutcome::Cap) {
        answer.cap
            = {row.texts(u"refused_by").value(0), row.texts(u"refused_reasons").value(0).toInt()};
        return {};
    }
    if (answer.outcome == SaleOutcome::NeedsApproval) {
        auto approval = approvalFrom(row);
        if (!approval)
            return approval.error();
        answer.approval = std::move(*approval);
        return {};
    }
    auto refused = refusedFrom(row);
    if (!refused)
        return refused.error();
    answer.refused = std::move(*refused);
    return {};
}

Result<BookingAnswer> answerFrom(const Row &row)
{
    const auto outcome = outcomeOf(row.text(u"outcome"));
    if (!outcome)
        return notUnderstood(u"outcome: "_qs + row.text(u"outcome"));
    BookingAnswer answer;
    answer.outcome = *outcome;
    if (const auto refused = readRefusal(row, answer); !refused)
        return refused.error();
    auto reasons = bestReasonsOf(row.texts(u"reasons"));
    if (!reasons)
        return reasons.error();
    answer.reasons = std::move(*reasons);
    answer.booking = BookingId{row.integer(u"booking_id")};
    answer.status = bookingStatusOf(row.text(u"status"));
    if (!row.isNull(u"ms_left"))
        answer.timeLeft = std::chrono::milliseconds(row.integer(u"ms_left"));
    const QString currency = row.text(u"currency");
    answer.total = Money(row.integer(u"total_minor"), currency);
    answer.lines = linesFrom(row, currency);
    answer.reference = row.text(u"reference");
    answer.late = row.boolean(u"late");
    answer.replaces = BookingId{row.integer(u"replaces_id")};
    answer.customer = CustomerId{row.integer(u"customer_id")};
    answer.customerName = row.text(u"customer");
    answer.replayed = row.boolean(u"replayed");
    return answer;
}

} // namespace

QString wordOf(SaleOutcome outcome)
{
    return std::ranges::find(outcomeNames, outcome, &std::pair<QStringView, SaleOutcome>::second)
        ->first.toString();
}

std::optional<SaleOutcome> outcomeOf(const QString &word)
{
    return named(outcomeNames, word);
}

std::optional<BookingStatus> bookingStatusOf(const QString &word)
{
    static constexpr std::array<std::pair<QStringView, BookingStatus>, 4> names{{
        {u"HOLD", BookingStatus::Hold},
        {u"CONFIRMED", BookingStatus::Confirmed},
        {u"EXPIRED", BookingStatus::Expired},
        {u"CANCELLED", BookingStatus::Cancelled},
    }};
    return named(names, word);
}

Result<std::vector<BestReason>> bestReasonsOf(const QStringList &words)
{
    static constexpr std::array<std::pair<QStringView, BestReason>, 11> names{{
        {u"BEST", BestReason::Best},
        {u"TOGETHER", BestReason::Together},
        {u"MIDDLE", BestReason::Middle},
        {u"NO_SINGLE", BestReason::NoSingle},
        {u"ACROSS_AISLE", BestReason::AcrossAisle},
        {u"ROW", BestReason::Row},
        {u"SECTION", BestReason::Section},
        {u"CLOSER", BestReason::Closer},
        {u"AISLE", BestReason::Aisle},
        {u"WHEELCHAIR", BestReason::Wheelchair},
        {u"APART", BestReason::Apart},
    }};
    std::vector<BestReason> reasons;
    for (const QString &word : words) {
        const auto reason = named(names, word);
        if (!reason)
            return notUnderstood(u"reasons: "_qs + word);
        reasons.push_back(*reason);
    }
    return reasons;
}

Error notUnderstood(const QString &what)
{
    return {ErrorKind::Incompatible,
            QCoreApplication::translate("BookingRequest",
                                        "The server answered in a way this version of Parterre "
                                        "does not understand. Update this window."),
            what,
            {}};
}

QString seatArray(const std::vector<SeatId> &seats)
{
    std::vector<qint64> values(seats.size());
    std::ranges::transform(seats, values.begin(), &SeatId::value);
    return pgArray(values);
}

QString secretArray(const std::vector<QByteArray> &secrets)
{
    QStringList words;
    for (const QByteArray &secret : secrets)
        words << QString::fromLatin1(secret.toHex());
    return u'{' + words.join(u',') + u'}';
}

QString requestText(QUuid request)
{
    return request.toString(QUuid::WithoutBraces);
}

QVariant integerOrNull(qint64 id)
{
    return id > 0 ? QVariant(id) : QVariant(QMetaType(QMetaType::LongLong));
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

Result<BookingAnswer> bookingRequest(Connection &connection, const QString &query,
                                     const QVariantList &values)
{
    const QUuid request(values[1].toString());
    // Seats that someone is changing this instant are mostly settled a moment later: BUSY is tried
    // again like a busy lock, and told to the person only when it lasts.
    std::optional<BookingAnswer> busy;
    auto answer = inTransaction(connection, [&](Connection &inside) -> Result<BookingAnswer> {
        busy.reset();
        const auto row = inside.queryOne(query, values);
        if (!row)
            return row.error();
        auto read = answerFrom(*row);
        if (read && read->approval)
            read->approval->request = request;
        if (!read || read->outcome != SaleOutcome::Busy)
            return read;
        busy = std::move(*read);
        return Error{ErrorKind::Busy, {}, {}, {}};
    });
    return busy ? Result<BookingAnswer>(std::move(*busy)) : answer;
}

} // namespace parterre
