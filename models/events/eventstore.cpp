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

} // namespace parterre
