// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stadium.h"

#include "models/base/clock.h"
#include "models/seating/planreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace parterre {

namespace {

SeatState booked(int version)
{
    SeatState state;
    state.status = SeatStatus::Booked;
    state.version = version;
    state.booking = BookingId{7};
    return state;
}

SeatState held(const QString &till)
{
    SeatState state = booked(1);
    state.status = SeatStatus::Held;
    state.holder = till;
    state.endsAt = std::chrono::hours(24 * 365 * 100);
    return state;
}

} // namespace

SeatingPlan stadiumPlan()
{
    const auto read = readPlanFile(QStringLiteral(":/plans/stadium.json"));
    if (!read)
        qFatal("%s", qUtf8Printable(read.error().text));
    return read->plan;
}

SeatLayoutPtr stadiumLayout()
{
    const SeatingPlan plan = stadiumPlan();
    const PlanSeats seats = planSeats(plan);
    QStringList sections = seats.sections;
    sections.removeDuplicates();
    QStringList rows = seats.rows;
    rows.removeDuplicates();
    const auto placeIn = [](const QStringList &names) {
        QHash<QString, int> places;
        for (qsizetype i = 0; i < names.size(); ++i)
            places.insert(names.at(i), int(i));
        return places;
    };
    const QHash<QString, int> sectionOf = placeIn(sections);
    const QHash<QString, int> rowOf = placeIn(rows);
    std::vector<SeatPlace> places;
    for (qsizetype n = 0; n < seats.size(); ++n) {
        const auto i = size_t(n);
        places.push_back({SeatId{n + 1}, sectionOf[seats.sections[n]], rowOf[seats.rows[n]],
                          seats.numbers[n], seats.pricesMinor[i], seats.x[i], seats.y[i],
                          seats.rotation[i], seats.radius[i], SeatKind(seats.kind[i]),
                          seats.block[i], seats.rowOrder[i], seats.seatOrder[i], seats.rank[i]});
    }
    return std::make_shared<SeatLayout>(EventId{1}, 1, QStringLiteral("EUR"), sections, rows,
                                        std::move(places), plan.areas);
}

SeatStatesAnswer stadiumStates(const SeatLayout &layout)
{
    SeatStatesAnswer answer;
    std::mt19937 random(45);
    for (int seat = 0; seat < layout.size(); ++seat) {
        const auto drawn = random() % 100;
        if (drawn < 45)
            answer.taken.push_back({layout.id(seat), booked(1)});
        else if (drawn < 48)
            answer.taken.push_back({layout.id(seat), held(QStringLiteral("Till 2"))});
    }
    return answer;
}

SeatStatesAnswer someChanges(const SeatStates &states, int count, std::mt19937 &random)
{
    const SeatLayout &layout = states.layout();
    std::set<int> seats;
    while (int(seats.size()) < count)
        seats.insert(int(random() % unsigned(layout.size())));
    SeatStatesAnswer answer;
    for (const int seat : seats) {
        answer.asked.push_back(layout.id(seat));
        if (states.status(seat) == SeatStatus::Available)
            answer.taken.push_back({layout.id(seat), booked(states.state(seat).version + 1)});
    }
    return answer;
}

QByteArray stadiumAsJson()
{
    const SystemClock clock;
    const SeatLayoutPtr layout = stadiumLayout();
    SeatStates states(layout, clock);
    states.apply(stadiumStates(*layout));
    QJsonArray seats;
    for (int seat = 0; seat < layout->size(); ++seat) {
        const RowShape &row = layout->rows()[size_t(layout->row(seat))];
        const QPointF centre = layout->center(seat);
        seats.append(QJsonArray{layout->sections()[size_t(row.section)].name, row.name,
                                layout->number(seat), centre.x(), centre.y(),
                                states.status(seat) != SeatStatus::Available});
    }
    return QJsonDocument(seats).toJson(QJsonDocument::Compact);
}

} // namespace parterre
