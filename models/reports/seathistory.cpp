// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/seathistory.h"

#include "models/db/executor.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace parterre {

namespace {

using Kind = SeatEvent::Kind;

Kind kindFrom(const QString &action)
{
    static constexpr std::array<std::pair<QStringView, Kind>, 9> names{{
        {u"hold", Kind::Held},
        {u"extend", Kind::Extended},
        {u"release", Kind::Released},
        {u"cancel", Kind::Released},
        {u"expire", Kind::Expired},
        {u"confirm", Kind::Sold},
        {u"refund", Kind::Refunded},
        {u"exchange", Kind::Exchanged},
        {u"house", Kind::HeldForHouse},
    }};
    const auto found = std::ranges::find(names, action, &std::pair<QStringView, Kind>::first);
    return found == names.end() ? Kind::Other : found->second;
}

std::vector<SeatEvent> eventsFrom(const Rows &rows)
{
    std::vector<SeatEvent> events;
    events.reserve(rows.size());
    for (const Row &row : rows) {
        events.push_back({kindFrom(row.text(u"action")), row.instant(u"made_at"), row.text(u"till"),
                          row.text(u"person"), BookingId{row.integer(u"booking_id")},
                          row.text(u"reference")});
    }
    return events;
}

} // namespace

void SeatHistory::read(const QString &token, EventId event, SeatId seat, QObject *context,
                       std::function<void(Result<std::vector<SeatEvent>>)> done)
{
    const QVariantList values{token, event.value, seat.value};
    m_reads.run(
        context,
        [values](Connection &connection) -> Result<std::vector<SeatEvent>> {
            const auto rows = connection.query(u"desk/seat_history"_qs, values);
            return rows ? Result<std::vector<SeatEvent>>(eventsFrom(*rows)) : rows.error();
        },
        m_latest.next().guard(std::move(done)));
}

QString seatEventText(SeatEvent::Kind kind)
{
    const auto say
        = [](const char *text) { return QCoreApplication::translate("SeatHistory", text); };
    switch (kind) {
    case Kind::Held:
        return say("Held");
    case Kind::Extended:
        return say("Hold extended");
    case Kind::Released:
        return say("Given back");
    case Kind::Expired:
        return say("Hold ended by itself");
    case Kind::Sold:
        return say("Sold");
    case Kind::Refunded:
        return say("Refunded");
    case Kind::Exchanged:
        return say("Exchanged for another seat");
    case Kind::HeldForHouse:
        return say("Held for the house");
    case Kind::Other:
        return say("Changed");
    }
    Q_UNREACHABLE();
}

} // namespace parterre
