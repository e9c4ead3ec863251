// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/bulkdemonstration.h"

#include "models/db/transaction.h"
#include "models/seating/planseats.h"
#include "models/seating/planstore.h"
#include "models/venue/demonstrationsale.h"
#include "models/venue/eventregister.h"
#include "models/venue/venuesettings.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace parterre {

namespace {

constexpr int seatsPerRow = 40;
constexpr int rowsPerBlock = 25;
constexpr int blocksPerTier = 4;
constexpr qreal seatPitch = 24;
constexpr qreal blockGap = 80;
constexpr qreal stageDistance = 200;

QString translated(const char *text)
{
    return QCoreApplication::translate("BulkDemonstration", text);
}

QPointF originOf(int block)
{
    const int column = block % blocksPerTier;
    const int tier = block / blocksPerTier;
    const qreal width = seatsPerRow * seatPitch + blockGap;
    const qreal depth = rowsPerBlock * seatPitch + blockGap;
    return {(column - blocksPerTier / 2.0) * width, stageDistance + tier * depth};
}

PlanRow rowOf(const QString &name, int seats, QPointF origin, int category)
{
    PlanRow row;
    row.name = name;
    for (int i = 0; i < seats; ++i) {
        PlanSeat seat;
        seat.number = QString::number(i + 1);
        seat.center = origin + QPointF(i * seatPitch, 0);
        seat.category = category;
        row.seats.push_back(seat);
    }
    return row;
}

Result<void> addEvent(Connection &owner, const NewEvent &draft, PlanId plan, int soldPercent)
{
    if (auto fresh = startFreshSession(owner); !fresh)
        return fresh;
    return inTransaction(owner, [&](Connection &connection) -> Result<void> {
        const auto event = EventRegister(connection).create(draft);
        if (!event)
            return event.error();
        const auto seats = connection.queryOne(QStringLiteral("venue/apply_kept_plan"),
                                               {event->value, plan.value});
        if (!seats)
            return seats.error();
        const auto sold = sellDemonstration(connection, *event, soldPercent);
        if (!sold)
            return sold.error();
        return {};
    });
}

NewEvent draftOf(int number, const VenueSettings &venue, const QDateTime &now)
{
    const std::array starts{QTime(15, 0), QTime(20, 0)};
    NewEvent draft;
    draft.name = translated("Concert %1").arg(number + 1, 4, 10, QLatin1Char('0'));
    draft.house = translated("Great Hall");
    draft.city = venue.city;
    draft.country = venue.country;
    draft.category = QStringLiteral("concert");
    draft.start = QDateTime(now.date().addDays(1 + number / 2),
                            starts[static_cast<size_t>(number % 2)], now.timeZone());
    draft.end = draft.start.addSecs(3 * 3600);
    draft.currency = venue.currency;
    return draft;
}

} // namespace

SeatingPlan bulkHall(int seats)
{
    SeatingPlan plan;
    plan.name = translated("Hall of %1 seats").arg(seats);
    plan.focus = QPointF(0, 0);
    const std::array<std::pair<QString, qint64>, 3> prices{
        {{translated("Front"), 9000}, {translated("Middle"), 6000}, {translated("Back"), 3500}}};
    for (const auto &[name, minor] : prices)
        plan.categories.push_back({name, name, {}, minor, true});
    const int rows = (seats + seatsPerRow - 1) / seatsPerRow;
    for (int row = 0; row < rows; ++row) {
        const int block = row / rowsPerBlock;
        const int rowInBlock = row % rowsPerBlock;
        if (rowInBlock == 0)
            plan.sections.push_back({translated("Block %1").arg(block + 1), {}});
        const int left = seats - row * seatsPerRow;
        plan.sections.back().rows.push_back(
            rowOf(QString::number(rowInBlock + 1), std::min(seatsPerRow, left),
                  originOf(block) + QPointF(0, rowInBlock * seatPitch), 3 * row / rows));
    }
    return plan;
}

Result<int> BulkDemonstration::create(const Order &order, const QDateTime &now,
                                      const Progress &progress)
{
    const auto venue = readVenueSettings(m_owner);
    if (!venue)
        return venue.error();
    const SeatingPlan hall = bulkHall(order.seatsPerEvent);
    const auto plan = inTransaction(m_owner, [&](Connection &connection) {
        return PlanStore::save(connection, hall, planSeats(hall));
    });
    if (!plan)
        return plan.error();
    const qint64 seats = order.seatsPerEvent;
    for (int made = 0; made < order.events; ++made) {
        const NewEvent draft = draftOf(made, *venue, now);
        if (!progress(made * seats, order.events * seats, draft.name))
            return made;
        if (auto added = addEvent(m_owner, draft, *plan, order.soldPercent); !added)
            return added.error();
    }
    progress(order.events * seats, order.events * seats, {});
    return order.events;
}

} // namespace parterre
