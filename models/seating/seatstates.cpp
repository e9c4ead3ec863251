// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatstates.h"

#include "models/base/clock.h"

#include <algorithm>
#include <array>

namespace parterre {

using std::chrono::milliseconds;

namespace {

/// The server tells the time left, so the same end arrives a little different each time.
constexpr milliseconds clockJitter{500};

} // namespace

struct SeatStates::Private
{
    struct Change
    {
        std::vector<int> seats;
        std::vector<int> lost;
    };

    SeatLayoutPtr layout;
    const Clock &clock;
    BookingId own;
    std::vector<SeatStatus> shown; ///< as counted and last announced
    std::vector<SeatState> states;
    std::array<int, seatStatusCount> counts{};
    std::vector<int> freeInSection;
    std::vector<int> freeInPriceClass;
    milliseconds nextEnd = milliseconds::max();

    Private(SeatLayoutPtr seats, const Clock &time);

    void show(int seat, SeatStatus status, Change &change);
    void accept(int seat, SeatState state, Change &change);
    void free(int seat, Change &change);
    [[nodiscard]] SeatStatus owned(const SeatState &state) const;
    [[nodiscard]] bool hasEnded(const SeatState &state, milliseconds now) const
    {
        return state.endsAt != milliseconds::zero() && state.endsAt <= now;
    }
};

SeatStates::Private::Private(SeatLayoutPtr seats, const Clock &time)
    : layout(std::move(seats))
    , clock(time)
    , shown(size_t(layout->size()), SeatStatus::Available)
    , states(size_t(layout->size()))
    , freeInPriceClass(layout->prices().size(), 0)
{
    counts[size_t(SeatStatus::Available)] = layout->size();
    for (const SectionShape &section : layout->sections())
        freeInSection.push_back(section.seatCount);
    for (int seat = 0; seat < layout->size(); ++seat)
        ++freeInPriceClass[size_t(layout->priceClass(seat))];
}

/// Keeps the counts and notes what a view has to repaint.
void SeatStates::Private::show(int seat, SeatStatus status, Change &change)
{
    SeatStatus &now = shown[size_t(seat)];
    change.seats.push_back(seat);
    if (now == status)
        return;
    if (now == SeatStatus::Mine && status != SeatStatus::Available
        && states[size_t(seat)].booking != own)
        change.lost.push_back(seat);
    const int freed = int(status == SeatStatus::Available) - int(now == SeatStatus::Available);
    freeInSection[size_t(layout->section(seat))] += freed;
    freeInPriceClass[size_t(layout->priceClass(seat))] += freed;
    --counts[size_t(now)];
    ++counts[size_t(status)];
    now = status;
}

SeatStatus SeatStates::Private::owned(const SeatState &state) const
{
    const bool mine = state.status == SeatStatus::Held && own.isValid() && state.booking == own;
    return mine ? SeatStatus::Mine : state.status;
}

void SeatStates::Private::accept(int seat, SeatState state, Change &change)
{
    SeatState &known = states[size_t(seat)];
    state.version = state.version == 0 ? known.version : state.version;
    state.status = owned(state);
    if (std::chrono::abs(state.endsAt - known.endsAt) < clockJitter)
        state.endsAt = known.endsAt;
    if (state.version < known.version || state == known)
        return;
    if (state.endsAt != milliseconds::zero())
        nextEnd = std::min(nextEnd, state.endsAt);
    known = std::move(state);
    show(seat, known.status, change);
}

void SeatStates::Private::free(int seat, Change &change)
{
    SeatState &known = states[size_t(seat)];
    if (known.status == SeatStatus::Available)
        return;
    const int version = known.version;
    known = {};
    known.version = version;
    show(seat, SeatStatus::Available, change);
}

SeatStates::SeatStates(SeatLayoutPtr layout, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(layout), clock))
{
}

SeatStates::~SeatStates() = default;

const SeatLayout &SeatStates::layout() const
{
    return *d->layout;
}

SeatLayoutPtr SeatStates::sharedLayout() const
{
    return d->layout;
}

SeatStatus SeatStates::status(int seat) const
{
    const SeatState &state = d->states[size_t(seat)];
    if (state.endsAt != milliseconds::zero() && d->hasEnded(state, d->clock.monotonic()))
        return SeatStatus::Available;
    return state.status;
}

const SeatState &SeatStates::state(int seat) const
{
    return d->states[size_t(seat)];
}

int SeatStates::count(SeatStatus status) const
{
    return d->counts[size_t(status)];
}

int SeatStates::availableInSection(int section) const
{
    return d->freeInSection[size_t(section)];
}

int SeatStates::availableInPriceClass(int priceClass) const
{
    return d->freeInPriceClass[size_t(priceClass)];
}

void SeatStates::apply(const SeatStatesAnswer &answer)
{
    std::vector<char> taken(size_t(d->layout->size()), 0);
    Private::Change change;
    for (const SeatStatesAnswer::Taken &one : answer.taken) {
        const int seat = d->layout->indexOf(one.seat);
        if (seat < 0)
            continue;
        taken[size_t(seat)] = 1;
        d->accept(seat, one.state, change);
    }
    const auto freeUnlessTaken = [&](int seat) {
        if (seat >= 0 && !taken[size_t(seat)])
            d->free(seat, change);
    };
    if (answer.asked.empty()) {
        for (int seat = 0; seat < d->layout->size(); ++seat)
            freeUnlessTaken(seat);
    }
    for (const SeatId id : answer.asked)
        freeUnlessTaken(d->layout->indexOf(id));
    announce(std::move(change.seats), std::move(change.lost));
}

void SeatStates::setOwnBooking(BookingId booking)
{
    if (booking == d->own)
        return;
    d->own = booking;
    Private::Change change;
    for (int seat = 0; seat < d->layout->size(); ++seat) {
        SeatState &state = d->states[size_t(seat)];
        if (state.status != SeatStatus::Mine && state.status != SeatStatus::Held)
            continue;
        const SeatStatus before = state.status;
        state.status = SeatStatus::Held;
        state.status = d->owned(state);
        if (state.status != before)
            d->show(seat, state.status, change);
    }
    // Seats given up with their booking are not lost to anyone.
    announce(std::move(change.seats), {});
}

void SeatStates::expire()
{
    const milliseconds now = d->clock.monotonic();
    if (now < d->nextEnd)
        return;
    Private::Change change;
    d->nextEnd = milliseconds::max();
    for (int seat = 0; seat < d->layout->size(); ++seat) {
        const SeatState &state = d->states[size_t(seat)];
        if (d->hasEnded(state, now))
            d->free(seat, change);
        else if (state.endsAt != milliseconds::zero())
            d->nextEnd = std::min(d->nextEnd, state.endsAt);
    }
    announce(std::move(change.seats), {});
}

void SeatStates::announce(std::vector<int> changed, std::vector<int> lost)
{
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    std::sort(lost.begin(), lost.end());
    if (!changed.empty())
        Q_EMIT seatsChanged(changed);
    if (!lost.empty())
        Q_EMIT seatsLost(lost);
}

} // namespace parterre
