// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/bookingfinder.h"

#include "models/db/executor.h"
#include "models/sales/bookingrequest.h"
#include "models/sales/paymentjson.h"
#include "models/seating/seatname.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace parterre {

namespace {

Result<BookingSummary> summaryFrom(const Row &row)
{
    const auto status = bookingStatusOf(row.text(u"status"));
    if (!status)
        return notUnderstood(u"status: "_qs + row.text(u"status"));
    BookingSummary summary;
    summary.event = EventId{row.integer(u"event_id")};
    summary.booking = BookingId{row.integer(u"booking_id")};
    summary.reference = row.text(u"reference");
    summary.status = *status;
    summary.customer = row.text(u"customer");
    summary.eventName = row.text(u"event_name");
    summary.start = row.instant(u"start_time");
    summary.seats = row.text(u"seats");
    summary.seatCount = row.number(u"seat_count");
    summary.total = Money(row.integer(u"total_minor"), row.text(u"currency"));
    summary.confirmedAt = row.instant(u"confirmed_at");
    summary.till = row.text(u"till");
    summary.clerk = row.text(u"clerk");
    return summary;
}

Result<std::vector<BookingSummary>> summaries(Connection &connection, const QString &query,
                                              const QVariantList &values)
{
    const auto rows = connection.query(query, values);
    if (!rows)
        return rows.error();
    std::vector<BookingSummary> found;
    for (const Row &row : *rows) {
        auto summary = summaryFrom(row);
        if (!summary)
            return summary.error();
        found.push_back(std::move(*summary));
    }
    return found;
}

std::vector<BookedSeat> seatsFrom(const Row &row, const QString &currency)
{
    const auto ids = row.integers(u"seat_ids");
    const auto prices = row.integers(u"prices_minor");
    const auto serials = row.numbers(u"serials");
    const QStringList sections = row.texts(u"sections");
    const QStringList rows = row.texts(u"rows");
    const QStringList numbers = row.texts(u"numbers");
    const QStringList types = row.texts(u"price_types");
    const QStringList reasons = row.texts(u"reasons");
    const auto printed = row.numbers(u"printed");
    const auto released = row.numbers(u"released");
    std::vector<BookedSeat> seats;
    for (size_t i = 0; i < ids.size(); ++i) {
        const int at = static_cast<int>(i);
        seats.push_back({SeatId{ids[i]}, sections.value(at), rows.value(at), numbers.value(at),
                         Money(i < prices.size() ? prices[i] : 0, currency), types.value(at),
                         reasons.value(at), i < serials.size() ? serials[i] : 1,
                         i < printed.size() && printed[i] != 0,
                         i < released.size() && released[i] != 0});
    }
    return seats;
}

/// Only what counts: refunds, and payments that the booking is bound to.
Result<std::vector<BookedAmount>> amountsFrom(const QJsonArray &array, const QString &currency)
{
    std::vector<BookedAmount> amounts;
    for (const QJsonValue value : array) {
        const QJsonValue state = value[u"state"];
        if (!state.isUndefined() && state.toString() != u"BOUND")
            continue;
        const auto tender = tenderOf(value[u"tender"].toString());
        if (!tender)
            return notUnderstood(u"tender: "_qs + value[u"tender"].toString());
        amounts.push_back({*tender, Money(value[u"amount_minor"].toInteger(), currency),
                           value[u"reference"].toString(),
                           Money(value[u"tendered_minor"].toInteger(), currency)});
    }
    return amounts;
}

Result<BookingDetails> detailsFrom(const Row &row)
{
    auto summary = summaryFrom(row);
    if (!summary)
        return summary.error();
    const QString currency = row.text(u"currency");
    auto payments = amountsFrom(row.json(u"payments").array(), currency);
    if (!payments)
        return payments.error();
    auto refunds = amountsFrom(row.json(u"refunds").array(), currency);
    if (!refunds)
        return refunds.error();
    return BookingDetails{std::move(*summary),      CustomerId{row.integer(u"customer_id")},
                          row.text(u"email"),       row.text(u"phone"),
                          seatsFrom(row, currency), std::move(*payments),
                          std::move(*refunds)};
}

Error notThere()
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("BookingFinder",
                                        "There is no such booking. Look for it again."),
            {},
            {}};
}

} // namespace

QString BookedSeat::name() const
{
    return seatName(section, row, number);
}

Money BookingDetails::paidBy(Tender tender) const
{
    Money paid(0, summary.total.currency());
    for (const BookedAmount &payment : payments) {
        if (payment.tender == tender)
            paid += payment.amount;
    }
    for (const BookedAmount &refund : refunds) {
        if (refund.tender == tender)
            paid -= refund.amount;
    }
    return paid;
}

void BookingFinder::find(const QString &token, const QString &typed, EventId event, int limit,
                         QObject *context, Found done)
{
    const QVariantList values{token, typed, integerOrNull(event.value), limit};
    const Latest::Turn turn = m_latest.next();
    m_executor.run(
        context,
        [values, turn](Connection &connection) -> Result<std::vector<BookingSummary>> {
            if (turn.isOver())
                return Latest::overtaken();
            return summaries(connection, u"sales/find_bookings"_qs, values);
        },
        turn.guard(std::move(done)));
}

void BookingFinder::ofCustomer(const QString &token, CustomerId customer, int limit,
                               QObject *context, Found done)
{
    const QVariantList values{token, customer.value, limit};
    m_executor.run(
        context,
        [values](Connection &connection) {
            return summaries(connection, u"sales/customer_bookings"_qs, values);
        },
        std::move(done));
}

void BookingFinder::details(const QString &token, EventId event, BookingId booking,
                            QObject *context, std::function<void(Result<BookingDetails>)> done)
{
    const QVariantList values{token, event.value, booking.value};
    m_executor.run(
        context,
        [values](Connection &connection) -> Result<BookingDetails> {
            const auto rows = connection.query(u"sales/booking_details"_qs, values);
            if (!rows)
                return rows.error();
            return rows->size() == 1 ? detailsFrom(rows->front()) : notThere();
        },
        std::move(done));
}

} // namespace parterre
