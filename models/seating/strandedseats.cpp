// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/strandedseats.h"

#include "models/seating/seatstates.h"

#include <algorithm>

namespace parterre {

namespace {

/// Seats that were free before the choice, side by side: the indexes first … last.
struct Stretch
{
    int first;
    int last;

    [[nodiscard]] bool contains(int seat) const { return seat >= first && seat <= last; }
};

bool isIn(const std::vector<int> &sorted, int seat)
{
    return std::binary_search(sorted.begin(), sorted.end(), seat);
}

bool wasFree(const SeatStates &states, int seat)
{
    const SeatStatus status = states.status(seat);
    return status == SeatStatus::Available || status == SeatStatus::Mine;
}

int endOfStretch(const SeatStates &states, int seat, int step)
{
    for (int next = states.layout().neighbour(seat, step); next >= 0 && wasFree(states, next);
         next = states.layout().neighbour(seat, step))
        seat = next;
    return seat;
}

/// Wheelchair places and their companions' seats are chosen by need, whoever sits beside them.
bool isForAnyone(SeatKind kind)
{
    return kind == SeatKind::Seat || kind == SeatKind::RestrictedView;
}

Stretch stretchAround(const SeatStates &states, int seat)
{
    return {endOfStretch(states, seat, -1), endOfStretch(states, seat, 1)};
}

std::vector<int> chosenIn(const Stretch &stretch, const std::vector<int> &sorted)
{
    std::vector<int> seats;
    std::ranges::copy_if(sorted, std::back_inserter(seats),
                         [&](int seat) { return stretch.contains(seat); });
    return seats;
}

std::vector<int> strandedIn(const SeatLayout &layout, const Stretch &stretch,
                            const std::vector<int> &sorted)
{
    std::vector<int> single;
    const auto isTaken = [&](int seat) { return !stretch.contains(seat) || isIn(sorted, seat); };
    int left = 0;
    for (int seat = stretch.first; seat <= stretch.last; ++seat) {
        if (isTaken(seat))
            continue;
        ++left;
        const bool alone = isTaken(seat - 1) && isTaken(seat + 1);
        if (alone && isForAnyone(layout.kind(seat)))
            single.push_back(seat);
    }
    return left > 1 ? single : std::vector<int>();
}

std::vector<int> sortedCopy(std::vector<int> seats)
{
    std::ranges::sort(seats);
    return seats;
}

bool isLike(const SeatLayout &layout, int a, int b)
{
    return layout.priceClass(a) == layout.priceClass(b) && layout.kind(a) == layout.kind(b);
}

/// Empty when a seat would leave the stretch or be of another kind or price.
std::vector<int> movedBy(const SeatLayout &layout, const Stretch &stretch,
                         const std::vector<int> &seats, int step)
{
    std::vector<int> moved;
    for (const int seat : seats) {
        if (!stretch.contains(seat + step) || !isLike(layout, seat, seat + step))
            return {};
        moved.push_back(seat + step);
    }
    return moved;
}

} // namespace

std::vector<int> strandedSeats(const SeatStates &states, const std::vector<int> &chosen)
{
    const std::vector<int> sorted = sortedCopy(chosen);
    std::vector<int> stranded;
    int seen = -1; // the last seat of the stretches looked at
    for (const int seat : sorted) {
        if (seat <= seen)
            continue;
        const Stretch stretch = stretchAround(states, seat);
        const std::vector<int> found = strandedIn(states.layout(), stretch, sorted);
        stranded.insert(stranded.end(), found.begin(), found.end());
        seen = stretch.last;
    }
    return stranded;
}

ShiftedChoice shiftedChoice(const SeatStates &states, const std::vector<int> &chosen, int stranded)
{
    const Stretch stretch = stretchAround(states, stranded);
    const std::vector<int> from = chosenIn(stretch, sortedCopy(chosen));
    for (int distance = 1; distance <= stretch.last - stretch.first; ++distance) {
        for (const int step : {-distance, distance}) {
            std::vector<int> to = movedBy(states.layout(), stretch, from, step);
            if (!to.empty() && strandedIn(states.layout(), stretch, to).empty())
                return {from, std::move(to)};
        }
    }
    return {from, {}};
}

} // namespace parterre
