// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/planhouse.h"

#include "models/seating/planreader.h"
#include "models/seating/planrepair.h"
#include "models/seating/planseats.h"

#include <random>

namespace parterre {

namespace {

constexpr qint64 dearest = 9500;
constexpr qint64 stepDown = 1500;
constexpr qint64 cheapest = 1500;

void priceAll(SeatingPlan &plan)
{
    qint64 price = dearest;
    for (PlanCategory &category : plan.categories) {
        if (!category.priceMinor) {
            category.priceMinor = price;
            price = std::max(price - stepDown, cheapest);
        }
    }
}

int indexIn(QStringList &names, const QString &name)
{
    if (names.isEmpty() || names.last() != name) {
        const auto at = names.indexOf(name);
        if (at >= 0) {
            return static_cast<int>(at);
        }
        names << name;
    }
    return static_cast<int>(names.size()) - 1;
}

SeatState stateOf(std::mt19937 &random, bool dear, std::chrono::milliseconds now)
{
    const auto roll = random() % 100;
    SeatState state;
    if (roll < (dear ? 62U : 38U)) {
        state.status = SeatStatus::Booked;
    } else if (roll < (dear ? 65U : 40U)) {
        state.status = SeatStatus::Held;
        state.holder = QStringLiteral("Window %1").arg(3 + roll % 2);
        state.endsAt = now + std::chrono::seconds(60 + roll * 3);
    }
    return state;
}

} // namespace

SeatLayoutPtr layoutOfPlan(const QString &path)
{
    auto read = readPlanFile(path);
    if (!read) {
        return nullptr;
    }
    SeatingPlan plan = repairPlan(std::move(read->plan)).plan;
    priceAll(plan);
    const PlanSeats from = planSeats(plan);
    QStringList sections;
    QStringList rows;
    std::vector<SeatPlace> seats;
    for (size_t i = 0; i < static_cast<size_t>(from.size()); ++i) {
        const auto at = static_cast<qsizetype>(i);
        seats.push_back({SeatId{static_cast<qint64>(i) + 1},
                         indexIn(sections, from.sections.at(at)), indexIn(rows, from.rows.at(at)),
                         from.numbers.at(at), from.pricesMinor[i], from.x[i], from.y[i],
                         from.rotation[i], from.radius[i], static_cast<SeatKind>(from.kind[i]),
                         from.block[i], from.rowOrder[i], from.seatOrder[i], from.rank[i]});
    }
    return std::make_shared<SeatLayout>(EventId{1}, 1, QStringLiteral("EUR"), sections, rows,
                                        std::move(seats), plan.areas);
}

void sellSome(SeatStates &states, std::chrono::milliseconds now, const QString &soldOut)
{
    const SeatLayout &layout = states.layout();
    std::mt19937 random(7);
    SeatStatesAnswer answer;
    SeatState soldState;
    soldState.status = SeatStatus::Booked;
    SeatState state;
    unsigned left = 0;
    for (int seat = 0; seat < layout.size(); ++seat) {
        if (left == 0 || layout.neighbour(seat, -1) < 0) {
            left = static_cast<unsigned>(1 + random() % 5);
            state = stateOf(random, layout.priceClass(seat) == 0, now);
        }
        --left;
        SeatState own = state;
        if (layout.sections()[static_cast<size_t>(layout.section(seat))].name == soldOut) {
            own = soldState;
        }
        if (layout.rank(seat) < 6) {
            own = SeatState();
            own.status = SeatStatus::HouseHold;
        } else if (layout.rank(seat) < 8) {
            own = SeatState();
            own.status = SeatStatus::Held;
            own.endsAt = now + std::chrono::minutes(4);
            own.booking = ownBasket;
        }
        if (own.status != SeatStatus::Available) {
            answer.taken.push_back({layout.id(seat), own});
        }
    }
    states.setOwnBooking(ownBasket);
    states.apply(answer);
}

void tellSeat(SeatStates &states, int seat, const SeatState &state)
{
    const SeatId id = states.layout().id(seat);
    SeatStatesAnswer answer{{id}, {}};
    if (state.status != SeatStatus::Available) {
        answer.taken.push_back({id, state});
    }
    states.apply(answer);
}

} // namespace parterre
