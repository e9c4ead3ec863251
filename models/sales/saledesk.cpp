// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/saledesk.h"

#include "models/base/clock.h"
#include "models/sales/refusaltext.h"
#include "models/seating/seatfeed.h"
#include "models/seating/seatmapstore.h"
#include "models/seating/seatstates.h"

#include <utility>

namespace parterre {

using namespace std::chrono_literals;

SaleDesk::SaleDesk(SeatMapStore &maps, SeatFeed &feed, Basket &basket, const Clock &clock,
                   QObject *parent)
    : QObject(parent)
    , m_maps(maps)
    , m_feed(feed)
    , m_basket(basket)
    , m_clock(clock)
{
    connect(&basket, &Basket::changed, this, &SaleDesk::followRelease);
    connect(&basket, &Basket::changed, this, &SaleDesk::followBasket);
    connect(&basket, &Basket::changed, this, &SaleDesk::followPayment);
    connect(&basket, &Basket::refused, this,
            [this](SaleOutcome outcome, const std::vector<RefusedSeat> &refused) {
                m_givingBack = 0;
                std::vector<SeatId> seats;
                for (const RefusedSeat &seat : refused)
                    seats.push_back(seat.seat);
                // The map shall agree with the sentence, and it knows how long the hold lasts.
                m_feed.refresh(seats, [this, outcome, refused] { tellRefusal(outcome, refused); });
            });
    connect(&basket, &Basket::capReached, this,
            [this](const PriceTypeCap &cap) { Q_EMIT noticed(capNotice(cap)); });
    connect(&feed, &SeatFeed::otherEventChanged, this, &SaleDesk::otherEventChanged);
    connect(&feed, &SeatFeed::mapAnnounced, this, &SaleDesk::otherEventChanged);
    connect(&basket, &Basket::failed, this, [this](const Error &error) {
        m_givingBack = 0;
        const bool linkLost = error.kind == ErrorKind::ConnectionLost;
        const QString meaning = linkLost && !m_basket.lines().empty()
            ? u' ' + tr("The seats in the basket stay held until their time ends.")
            : QString();
        Q_EMIT noticed({Notice::Level::Error, error.text + meaning});
    });
}

SaleDesk::~SaleDesk() = default;

void SaleDesk::setSession(const QString &token)
{
    m_token = token;
    m_feed.setSession(token);
    m_basket.setSession(token);
}

void SaleDesk::open(const EventSummary &event)
{
    const bool same = event.id == m_event.id && event.layoutVersion == m_event.layoutVersion;
    if (same && (m_states || m_loading)) {
        m_event = event;
        return;
    }
    if (event.id != m_basket.event() && m_basket.phase() == Basket::Phase::Expired)
        m_basket.startNext(); // nothing is held any more
    if (!m_basket.setEvent(event.id) && event.id != m_basket.event()) {
        Q_EMIT noticed({Notice::Level::Info,
                        tr("The basket holds seats of %1. Finish or release this sale first.")
                            .arg(m_basketEventName)});
        return;
    }
    close();
    m_event = event;
    m_basketEventName = event.name;
    m_loading = true;
    Q_EMIT opening();
    if (const auto known = m_layouts.value(event.id);
        known && known->version() == event.layoutVersion) {
        show(known);
        return;
    }
    m_maps.layout(m_token, event.id, this, [this, id = event.id](const auto &layout) {
        if (id != m_event.id)
            return; // another event was chosen meanwhile
        m_loading = false;
        if (!layout) {
            Q_EMIT openingFailed(layout.error());
            return;
        }
        m_layouts.insert(id, *layout);
        show(*layout);
    });
}

void SaleDesk::close()
{
    m_feed.watch(nullptr);
    m_states.reset();
    m_addresses.reset();
    m_event = {};
    m_loading = false;
    m_shownSeats.clear();
}

QString SaleDesk::seatName(SeatId seat) const
{
    const SeatLayoutPtr known = m_layouts.value(m_basket.event());
    const int index = known ? known->indexOf(seat) : -1;
    return index < 0 ? QString() : known->shortName(index);
}

bool SaleDesk::takesSeats()
{
    switch (m_basket.phase()) {
    case Basket::Phase::Paying:
        Q_EMIT noticed({Notice::Level::Info,
                        tr("Payment is open. Finish it, or go back with Esc to change seats.")});
        return false;
    case Basket::Phase::Confirming:
    case Basket::Phase::Unknown:
        Q_EMIT noticed({Notice::Level::Info, tr("The sale is being completed. Wait for it.")});
        return false;
    case Basket::Phase::Empty:
    case Basket::Phase::Holding:
    case Basket::Phase::Sold:
    case Basket::Phase::Expired:
        return true;
    }
    Q_UNREACHABLE();
}

void SaleDesk::activate(int seat)
{
    if (!m_states || seat < 0)
        return;
    const SeatId id = m_states->layout().id(seat);
    // A second click while the first is on its way means the same thing.
    if (m_basket.isPending(id) || !takesSeats())
        return;
    if (m_basket.phase() == Basket::Phase::Holding && m_basket.contains(id))
        m_basket.release({id});
    else
        m_basket.hold({id});
}

int SaleDesk::choose(const std::vector<int> &seats)
{
    if (!m_states || !takesSeats())
        return 0;
    std::vector<SeatId> wanted;
    int leftOut = 0;
    for (const int seat : seats) {
        const SeatId id = m_states->layout().id(seat);
        const SeatStatus status = m_states->status(seat);
        if (status == SeatStatus::Available && !m_basket.isPending(id))
            wanted.push_back(id);
        else if (status != SeatStatus::Available && status != SeatStatus::Mine)
            ++leftOut;
    }
    if (wanted.empty()) {
        Q_EMIT noticed({Notice::Level::Info, tr("None of these seats is free.")});
        return 0;
    }
    m_basket.hold(wanted);
    return leftOut;
}

void SaleDesk::holdBest(const BestWish &wish)
{
    if (m_states && takesSeats())
        m_basket.holdBest(wish);
}

void SaleDesk::releaseAll()
{
    const size_t seats = m_basket.lines().size();
    const bool many = m_basket.phase() == Basket::Phase::Holding && seats > fewSeats;
    m_givingBack = many ? seats : 0;
    m_basket.releaseAll();
}

void SaleDesk::readAgain(const std::vector<SeatId> &seats, std::function<void()> then)
{
    m_feed.refresh(seats, std::move(then));
}

void SaleDesk::followRelease()
{
    const Basket::Phase phase = m_basket.phase();
    if (m_givingBack == 0 || phase == Basket::Phase::Holding)
        return;
    const int seats = static_cast<int>(std::exchange(m_givingBack, 0));
    if (phase == Basket::Phase::Empty)
        Q_EMIT releasedMany(seats);
}

void SaleDesk::show(const SeatLayoutPtr &layout)
{
    m_loading = false;
    m_states = std::make_unique<SeatStates>(layout, m_clock);
    connect(m_states.get(), &SeatStates::seatsLost, this, &SaleDesk::tellLost);
    connect(m_states.get(), &SeatStates::seatsChanged, this, &SaleDesk::followPayment);
    m_addresses = std::make_unique<SeatAddresses>(layout);
    m_shownBooking = m_basket.booking();
    m_shownSeats = basketSeats();
    m_states->setOwnBooking(m_shownBooking);
    m_feed.watch(m_states.get());
    Q_EMIT opened();
}

std::vector<SeatId> SaleDesk::basketSeats() const
{
    std::vector<SeatId> seats;
    for (const BookingLine &line : m_basket.lines())
        seats.push_back(line.seat);
    return seats;
}

void SaleDesk::followBasket()
{
    if (!m_states)
        return;
    std::vector<SeatId> seats = basketSeats();
    const bool sold = m_basket.phase() == Basket::Phase::Sold;
    if (m_basket.booking() == m_shownBooking && seats == m_shownSeats && !sold)
        return;
    // What came and what went are both read again: the rows are the truth, not the basket.
    std::vector<SeatId> touched = seats;
    touched.insert(touched.end(), m_shownSeats.begin(), m_shownSeats.end());
    m_shownBooking = m_basket.booking();
    m_shownSeats = std::move(seats);
    m_states->setOwnBooking(m_shownBooking);
    m_feed.refresh(touched);
}

void SaleDesk::tellRefusal(SaleOutcome outcome, const std::vector<RefusedSeat> &refused)
{
    std::vector<RefusedSeatWords> words;
    for (const RefusedSeat &seat : refused) {
        RefusedSeatWords word{seatName(seat.seat), seat.reason, seat.by, std::nullopt};
        const int index = m_states ? m_states->layout().indexOf(seat.seat) : -1;
        if (index >= 0 && m_states->status(index) == SeatStatus::Held) {
            const auto left = m_states->state(index).endsAt - m_clock.monotonic();
            if (left > 0ms)
                word.timeLeft = left;
        }
        words.push_back(word);
    }
    const Notice notice = refusalNotice(outcome, words);
    std::vector<SeatId> house;
    for (const RefusedSeat &seat : refused) {
        if (seat.reason == RefusedReason::House)
            house.push_back(seat.seat);
    }
    if (!house.empty() && house.size() == refused.size())
        Q_EMIT houseRefused(notice, house);
    else
        Q_EMIT noticed(notice);
}

void SaleDesk::tellLost(const std::vector<int> &seats)
{
    // An open payment's sheet says it itself.
    const Basket::Phase phase = m_basket.phase();
    if (phase != Basket::Phase::Sold && phase != Basket::Phase::Paying)
        Q_EMIT noticed(refusalNotice(SaleOutcome::Taken, takenWords(seats)));
}

/// Once its hold has ended, anyone may take a seat that is being paid for.
void SaleDesk::followPayment()
{
    std::vector<int> lost;
    if (m_states && m_basket.phase() == Basket::Phase::Paying) {
        for (const BookingLine &line : m_basket.lines()) {
            const int seat = m_states->layout().indexOf(line.seat);
            const SeatStatus status = seat < 0 ? SeatStatus::Available : m_states->status(seat);
            if (status == SeatStatus::Held || status == SeatStatus::Booked)
                lost.push_back(seat);
        }
    }
    if (lost == m_lostInPayment)
        return;
    m_lostInPayment = lost;
    Q_EMIT paymentEndangered(lost.empty() ? QString() : paymentLossText(takenWords(lost)));
}

std::vector<RefusedSeatWords> SaleDesk::takenWords(const std::vector<int> &seats) const
{
    std::vector<RefusedSeatWords> words;
    for (const int seat : seats) {
        const SeatState &state = m_states->state(seat);
        const bool held = state.status == SeatStatus::Held;
        words.push_back({m_states->layout().shortName(seat),
                         held ? RefusedReason::Held : RefusedReason::Sold, state.holder,
                         std::nullopt});
    }
    return words;
}

} // namespace parterre
