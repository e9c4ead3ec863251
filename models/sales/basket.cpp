// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/basket.h"

#include <algorithm>
#include <utility>

namespace parterre {

using namespace std::chrono_literals;

namespace {

bool needsSignIn(SaleOutcome outcome)
{
    return outcome == SaleOutcome::SignedOut || outcome == SaleOutcome::Locked;
}

} // namespace

Basket::Basket(SaleRequests &requests, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_requests(requests)
    , m_clock(clock)
    , m_queue(clock,
              {
                  [this](Act act) { return begins(act); },
                  [this](const Asked &request, const BookingAnswer &answer) {
                      handle(request, answer);
                  },
                  [this](const BookingAnswer &answer) { handleStaysOpen(answer); },
                  [this](const Error &error) { Q_EMIT failed(error); },
                  [this] { Q_EMIT changed(); },
              })
{
}

Basket::Phase Basket::phase() const
{
    if (!isConfirming())
        return m_phase;
    const bool unknown = m_queue.isUnknown() && m_queue.runs(Act::Confirm);
    return unknown ? Phase::Unknown : Phase::Confirming;
}

bool Basket::contains(SeatId seat) const
{
    return std::ranges::find(m_answer.lines, seat, &BookingLine::seat) != m_answer.lines.end();
}

std::vector<SeatId> Basket::seats() const
{
    std::vector<SeatId> seats(m_answer.lines.size());
    std::ranges::transform(m_answer.lines, seats.begin(), &BookingLine::seat);
    return seats;
}

std::chrono::milliseconds Basket::timeLeft() const
{
    return std::max(0ms, m_endsAt - m_clock.monotonic());
}

void Basket::setSession(const QString &token)
{
    m_token = token;
    Q_EMIT sessionChanged(token);
}

bool Basket::setEvent(EventId event)
{
    if (m_phase == Phase::Sold)
        startNext();
    if (m_phase != Phase::Empty || isBusy())
        return false;
    m_event = event;
    return true;
}

void Basket::hold(const std::vector<SeatId> &seats)
{
    if (m_phase == Phase::Sold || m_phase == Phase::Expired)
        startNext();
    if (m_phase != Phase::Empty && m_phase != Phase::Holding)
        return;
    const auto send = [this, seats](QUuid id, const Asked::Done &done) {
        m_requests.hold(m_token, id, m_event, seats, m_answer.booking, this, done);
    };
    enqueue(Act::Hold, send, seats);
}

void Basket::takeFromHouse(const std::vector<SeatId> &seats)
{
    if (m_phase == Phase::Sold || m_phase == Phase::Expired)
        startNext();
    if (m_phase != Phase::Empty && m_phase != Phase::Holding)
        return;
    const auto send = [this, seats](QUuid id, const Asked::Done &done) {
        m_requests.takeFromHouse(m_token, id, m_event, seats, m_answer.booking, this, done);
    };
    enqueue(Act::Hold, send, seats);
}

void Basket::holdBest(const BestWish &wish)
{
    if (m_phase == Phase::Sold || m_phase == Phase::Expired)
        startNext();
    if (m_phase != Phase::Empty && m_phase != Phase::Holding)
        return;
    BestWish fresh = wish;
    fresh.insteadOf = {};
    fresh.offered.clear();
    enqueueBest(fresh);
}

bool Basket::canOfferNext() const
{
    return m_phase == Phase::Holding && !isBusy() && m_offer && m_offer->seats == seats();
}

void Basket::nextBest(BestWish::Prefer prefer)
{
    if (!canOfferNext())
        return;
    BestWish next = m_offer->wish;
    next.prefer = prefer;
    next.insteadOf = m_answer.booking;
    enqueueBest(next);
}

void Basket::nextBestInRow(const QString &section, const QString &row)
{
    if (!canOfferNext())
        return;
    BestWish next = m_offer->wish;
    next.section = section;
    next.row = row;
    next.insteadOf = m_answer.booking;
    enqueueBest(next);
}

void Basket::enqueueBest(const BestWish &wish)
{
    const auto send = [this, wish](QUuid id, const Asked::Done &done) {
        m_asked = wish;
        if (!wish.insteadOf.isValid())
            m_asked.booking = m_answer.booking;
        m_requests.holdBest(m_token, id, m_event, m_asked, this, done);
    };
    enqueue(Act::HoldBest, send);
}

void Basket::release(const std::vector<SeatId> &seats)
{
    if (m_phase != Phase::Holding)
        return;
    const auto send = [this, seats](QUuid id, const Asked::Done &done) {
        m_requests.release(m_token, id, m_event, m_answer.booking, seats, this, done);
    };
    enqueue(Act::Release, send, seats);
}

void Basket::releaseAll()
{
    if (m_phase == Phase::Expired)
        return startNext();
    if (m_phase != Phase::Holding && !(m_phase == Phase::Empty && isBusy()))
        return;
    const auto send = [this](QUuid id, const Asked::Done &done) {
        m_requests.cancel(m_token, id, m_event, m_answer.booking, this, done);
    };
    enqueue(Act::Cancel, send);
}

void Basket::extend()
{
    if (m_phase == Phase::Expired)
        return hold(seats());
    if (m_phase != Phase::Holding && phase() != Phase::Paying)
        return;
    const auto send = [this](QUuid id, const Asked::Done &done) {
        m_requests.extend(m_token, id, m_event, m_answer.booking, this, done);
    };
    enqueue(Act::Extend, send);
}

void Basket::setPriceType(const std::vector<SeatId> &seats, PriceTypeId type, const QString &reason)
{
    if (m_phase != Phase::Holding)
        return;
    const auto send = [this, seats, type, reason](QUuid id, const Asked::Done &done) {
        m_requests.setPriceType(m_token, id, m_event, m_answer.booking,
                                seats.empty() ? this->seats() : seats, type, reason, this, done);
    };
    enqueue(Act::SetPriceType, send, seats);
}

void Basket::setCustomer(CustomerId customer)
{
    if (m_phase != Phase::Holding && m_phase != Phase::Sold)
        return;
    const auto send = [this, customer](QUuid id, const Asked::Done &done) {
        m_requests.setCustomer(m_token, id, m_event, m_answer.booking, customer, this, done);
    };
    enqueue(Act::SetCustomer, send);
}

void Basket::beginPayment()
{
    // A hold still on its way may be paid for already: keys are faster than the network.
    if (m_phase != Phase::Holding && !(m_phase == Phase::Empty && isBusy()))
        return;
    const auto send = [this](QUuid id, const Asked::Done &done) {
        m_requests.beginPayment(m_token, id, m_event, m_answer.booking, this, done);
    };
    enqueue(Act::BeginPayment, send);
}

void Basket::leavePayment()
{
    if (phase() != Phase::Paying)
        return;
    enter(Phase::Holding);
    tick();
}

void Basket::confirm(const std::vector<Payment> &payments)
{
    if (phase() != Phase::Paying)
        return;
    const auto send = [this, payments](QUuid id, const Asked::Done &done) {
        m_requests.confirm(m_token, id, m_event, m_answer.booking, m_answer.total, payments, this,
                           done);
    };
    enqueue(Act::Confirm, send, {}, m_confirmRequest);
    Q_EMIT changed();
}

void Basket::approved()
{
    if (auto request = std::exchange(m_unapproved, std::nullopt)) {
        m_queue.enqueue(std::move(*request));
        Q_EMIT changed();
    }
}

void Basket::takeSold(const BookingAnswer &sold)
{
    const bool isOpen = m_phase == Phase::Holding || m_phase == Phase::Paying;
    if (isOpen && sold.status == BookingStatus::Confirmed)
        handleConfirmed(sold);
}

void Basket::startNext()
{
    if (m_phase == Phase::Sold || m_phase == Phase::Expired)
        clear();
}

void Basket::tick()
{
    m_queue.tick();
    if (m_endsAt == 0ms || m_clock.monotonic() < m_endsAt)
        return;
    if (phase() == Phase::Holding)
        enter(Phase::Expired);
    else if (phase() != Phase::Paying || std::exchange(m_endTold, true))
        return; // in payment it is told once: the sale may go through while the seats are free
    Q_EMIT holdExpired();
}

void Basket::enter(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

void Basket::clear()
{
    m_answer = {};
    m_endsAt = 0ms;
    m_holdLength = 0ms;
    m_endTold = false;
    m_offer.reset();
    m_unapproved.reset();
    enter(Phase::Empty);
}

void Basket::enqueue(Act act, decltype(Asked::send) send, std::vector<SeatId> seats, QUuid id)
{
    m_unapproved.reset();
    m_queue.enqueue({act, std::move(send), std::move(seats), id});
}

/// What an earlier refusal left without a booking has nothing to act on.
bool Basket::begins(Act act)
{
    if (act != Act::Hold && act != Act::HoldBest && !m_answer.booking.isValid())
        return false;
    if (act == Act::BeginPayment) {
        m_confirmRequest = QUuid::createUuid();
        enter(Phase::Paying);
    }
    return true;
}

void Basket::handle(const Asked &request, const BookingAnswer &answer)
{
    if (answer.outcome != SaleOutcome::Done)
        return handleRefusal(request, answer);
    if (request.act == Act::Confirm)
        return handleConfirmed(answer);
    if (request.act == Act::SetCustomer)
        return handleCustomer(answer);
    if (answer.lines.empty())
        return clear();
    if (request.act == Act::HoldBest)
        rememberOffer(answer);
    take(answer);
}

void Basket::handleStaysOpen(const BookingAnswer &answer)
{
    if (needsSignIn(answer.outcome))
        Q_EMIT refused(answer.outcome, answer.refused);
}

void Basket::handleConfirmed(const BookingAnswer &answer)
{
    m_answer = answer;
    m_endsAt = 0ms;
    m_queue.dropWaiting();
    enter(Phase::Sold);
    Q_EMIT sold(answer.reference);
}

void Basket::handleCustomer(const BookingAnswer &answer)
{
    m_answer.customer = answer.customer;
    m_answer.customerName = answer.customerName;
    Q_EMIT changed();
}

void Basket::handleRefusal(const Asked &request, const BookingAnswer &answer)
{
    const bool tooLate = request.act == Act::Confirm && answer.outcome == SaleOutcome::Changed
        && answer.status && answer.timeLeft.value_or(0ms) == 0ms; // a seat costs something else now
    const bool over = tooLate || answer.outcome == SaleOutcome::HoldEnded
        || answer.outcome == SaleOutcome::SeatsLost;
    if (request.act == Act::Confirm)
        m_confirmRequest = QUuid::createUuid(); // this one has its answer
    if (over && m_phase != Phase::Empty && m_phase != Phase::Sold)
        return handleOver(answer);
    if (request.act == Act::HoldBest && m_offer && answer.outcome == SaleOutcome::NoSeats)
        m_offer->wish.offered.clear(); // all were shown: the next begins with the first again
    if (request.act == Act::Confirm && answer.outcome == SaleOutcome::AmountDiffers)
        handleAmountDiffers(answer);
    else
        Q_EMIT changed();
    tellRefusal(request, answer);
}

void Basket::tellRefusal(const Asked &request, const BookingAnswer &answer)
{
    if (answer.outcome == SaleOutcome::NeedsApproval) {
        m_unapproved = request;
        Q_EMIT needsApproval(answer.approval.value_or(ApprovalAsk{request.id}));
    } else if (answer.outcome == SaleOutcome::Cap && answer.cap) {
        Q_EMIT capReached(*answer.cap);
    } else {
        Q_EMIT refused(answer.outcome, answer.refused);
    }
}

void Basket::handleOver(const BookingAnswer &answer)
{
    const bool soldBefore = answer.status == BookingStatus::Confirmed;
    m_queue.dropWaiting();
    m_endsAt = 0ms;
    if (soldBefore)
        m_answer = answer;
    enter(soldBefore ? Phase::Sold : Phase::Expired);
    Q_EMIT refused(soldBefore ? SaleOutcome::SoldBefore : answer.outcome, answer.refused);
}

void Basket::handleAmountDiffers(const BookingAnswer &answer)
{
    if (answer.lines.empty()) {
        m_endsAt = 0ms;
        enter(Phase::Expired);
        return;
    }
    m_phase = Phase::Holding;
    take(answer);
}

/// Others can be offered only for seats that one wish brought, all of them.
void Basket::rememberOffer(const BookingAnswer &answer)
{
    BestWish wish = m_asked;
    if (wish.insteadOf.isValid() && m_offer)
        wish.offered.insert(wish.offered.end(), m_offer->seats.begin(), m_offer->seats.end());
    const bool isWhole = !wish.booking.isValid();
    wish.insteadOf = {};
    m_offer.reset();
    if (!isWhole)
        return;
    m_offer = Offer{wish, {}};
    for (const BookingLine &line : answer.lines)
        m_offer->seats.push_back(line.seat);
}

void Basket::take(const BookingAnswer &answer)
{
    const auto before = timeLeft();
    const bool sameHold = answer.booking == m_answer.booking;
    const auto left = answer.timeLeft.value_or(0ms);
    m_answer = answer;
    m_endsAt = answer.timeLeft ? m_clock.monotonic() + left : 0ms;
    if (!sameHold || left > before + 1s)
        m_holdLength = left;
    m_endTold = false;
    enter(m_phase == Phase::Paying ? Phase::Paying : Phase::Holding);
}

} // namespace parterre
