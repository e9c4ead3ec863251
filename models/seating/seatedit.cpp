// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatedit.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace parterre {

namespace {

constexpr qreal sameStage = 0.5; // plan units
constexpr int unknown = -1;

/// For each seat of the new plan its place in the old list; -1: it is new.
std::vector<int> storedPlaces(const PlanDifference &difference,
                              const std::vector<StoredSeat> &stored)
{
    QHash<SeatId, int> places;
    places.reserve(qsizetype(stored.size()));
    for (size_t i = 0; i < stored.size(); ++i)
        places.insert(stored[i].id, int(i));
    std::vector<int> of(difference.seatIds.size());
    std::ranges::transform(difference.seatIds, of.begin(),
                           [&](SeatId id) { return places.value(id, unknown); });
    return of;
}

bool lies(const PlanSeats &seats, size_t i, const StoredSeat &stored)
{
    return seats.x[i] == float(stored.center.x()) && seats.y[i] == float(stored.center.y());
}

/// Gives each block the number that most of its seats had, if no other block has it.
void keepBlocks(PlanSeats &seats, const std::vector<int> &places, const Neighbourhood &before)
{
    std::map<int, std::map<int, int>> votes;
    for (size_t i = 0; i < places.size(); ++i) {
        std::map<int, int> &of = votes[seats.block[i]];
        if (places[i] != unknown && before.block[size_t(places[i])] != unknown)
            ++of[before.block[size_t(places[i])]];
    }
    int highest = -1;
    for (const int block : before.block)
        highest = std::max(highest, block);
    std::set<int> taken;
    std::map<int, int> number;
    for (const auto &[block, of] : votes) {
        const auto most = std::ranges::max_element(
            of, [](const auto &a, const auto &b) { return a.second < b.second; });
        const bool keeps = most != of.end() && taken.insert(most->first).second;
        number[block] = keeps ? most->first : ++highest;
    }
    for (int &block : seats.block)
        block = number[block];
}

bool stageStays(const SeatingPlan &plan, const EventSeating &before)
{
    const QPointF was = stageOf(planOfStoredSeats({}, before.seats, before.areas));
    return (stageOf(plan) - was).manhattanLength() < sameStage;
}

void keepRanks(PlanSeats &seats, const std::vector<int> &places, const EventSeating &before)
{
    std::vector<size_t> byRank(places.size());
    std::iota(byRank.begin(), byRank.end(), size_t(0));
    std::ranges::sort(byRank, {}, [&](size_t i) { return seats.rank[i]; });
    int last = 0;
    for (const size_t i : byRank) {
        const int place = places[i];
        const bool stays = place != unknown && lies(seats, i, before.seats[size_t(place)])
            && before.beside.rank[size_t(place)] != unknown;
        if (stays)
            last = before.beside.rank[size_t(place)];
        seats.rank[i] = last;
    }
}

bool differs(const PlanSeats &seats, size_t i, const EventSeating &before, size_t place)
{
    const StoredSeat &was = before.seats[place];
    const auto at = qsizetype(i);
    return seats.sections.at(at) != was.section || seats.rows.at(at) != was.row
        || seats.numbers.at(at) != was.number || seats.pricesMinor[i] != was.priceMinor
        || !lies(seats, i, was) || seats.rotation[i] != float(was.rotation)
        || seats.radius[i] != float(was.radius) || seats.kind[i] != int(was.kind)
        || seats.block[i] != before.beside.block[place]
        || seats.rowOrder[i] != before.beside.rowOrder[place]
        || seats.seatOrder[i] != before.beside.seatOrder[place]
        || seats.rank[i] != before.beside.rank[place];
}

void copySeat(const PlanSeats &from, size_t i, PlanSeats &to)
{
    const auto at = qsizetype(i);
    to.sections += from.sections.at(at);
    to.rows += from.rows.at(at);
    to.numbers += from.numbers.at(at);
    to.pricesMinor.push_back(from.pricesMinor[i]);
    to.x.push_back(from.x[i]);
    to.y.push_back(from.y[i]);
    to.rotation.push_back(from.rotation[i]);
    to.radius.push_back(from.radius[i]);
    to.kind.push_back(from.kind[i]);
    to.block.push_back(from.block[i]);
    to.rowOrder.push_back(from.rowOrder[i]);
    to.seatOrder.push_back(from.seatOrder[i]);
    to.rank.push_back(from.rank[i]);
}

} // namespace

SeatEdit seatEdit(const SeatingPlan &plan, const EventSeating &before)
{
    const PlanDifference difference = planDifference(plan, before.seats);
    const std::vector<int> places = storedPlaces(difference, before.seats);
    PlanSeats seats = planSeats(plan);
    keepBlocks(seats, places, before.beside);
    if (stageStays(plan, before))
        keepRanks(seats, places, before);
    SeatEdit edit;
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i] == unknown) {
            copySeat(seats, i, edit.added);
        } else if (differs(seats, i, before, size_t(places[i]))) {
            edit.changedIds.push_back(before.seats[size_t(places[i])].id.value);
            copySeat(seats, i, edit.changed);
        }
    }
    for (const RemovedSeat &seat : difference.removed)
        edit.removedIds.push_back(seat.id.value);
    return edit;
}

} // namespace parterre
