// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/eventstore.h"

#include "models/db/executor.h"
#include "models/events/eventtimes.h"

namespace parterre {

namespace {

EventSummary summaryFrom(const Row &row)
{
    const QString zone = row.text(u"time_zone");
    EventSummary event;
    event.id = EventId{row.integer(u"id")};
    event.name = row.text(u"name");
    event.venue = row.text(u"venue");
    event.city = row.text(u"city");
    event.country = row.text(u"country");
    event.category = row.text(u"category");
    event.start = inZone(row.instant(u"start_time"), zone);
    if (!row.isNull(u"end_time"))
        event.end = inZone(row.instant(u"end_time"), zone);
    event.currency = row.text(u"currency");
    event.totalSeats = row.number(u"total_seats");
    event.available = row.number(u"available");
    event.onSale = row.boolean(u"on_sale");
    event.layoutVersion = row.number(u"layout_version");
    return event;
}

PriceType priceTypeFrom(const Row &row, const QString &currency)
{
    const auto count = [&](QStringView column) -> std::optional<int> {
        return row.isNull(column) ? std::nullopt : std::optional(row.number(column));
    };
    PriceType type;
    type.id = PriceTypeId{row.integer(u"id")};
    type.name = row.text(u"name");
    type.percentThousandths = count(u"percent_thousandths");
    if (!row.isNull(u"fixed_minor"))
        type.fixedPrice = Money(row.integer(u"fixed_minor"), currency);
    type.left = count(u"left_over");
    type.mostPerBooking = count(u"max_per_booking");
    type.needsReason = row.boolean(u"needs_reason");
    type.needsApproval = row.boolean(u"needs_approval");
    return type;
}

} // namespace

void EventStore::upcoming(const QString &token, QObject *context,
                          std::function<void(Result<std::vector<EventSummary>>)> done)
{
    const auto job = [token](Connection &connection) -> Result<std::vector<EventSummary>> {
        const auto rows = connection.query(u"events/list_events"_qs, {token});
        if (!rows)
            return rows.error();
        std::vector<EventSummary> events;
        events.reserve(rows->size());
        for (const Row &row : *rows)
            events.push_back(summaryFrom(row));
        return events;
    };
    m_executor.run(context, job, std::move(done));
}

void EventStore::priceTypes(const QString &token, EventId event, const QString &currency,
                            QObject *context,
                            std::function<void(Result<std::vector<PriceType>>)> done)
{
    const auto job
        = [token, event, currency](Connection &connection) -> Result<std::vector<PriceType>> {
        const auto rows = connection.query(u"events/list_price_types"_qs, {token, event.value});
        if (!rows)
            return rows.error();
        std::vector<PriceType> types;
        for (const Row &row : *rows)
            types.push_back(priceTypeFrom(row, currency));
        return types;
    };
    m_executor.run(context, job, std::move(done));
}

} // namespace parterre
