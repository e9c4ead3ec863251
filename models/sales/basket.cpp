// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/basket.h"

#include "models/base/clock.h"

#include <algorithm>
#include <utility>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr auto askAgainAfter = 2s;

bool needsSignIn(SaleOutcome outcome)
{
    return outcome == SaleOutcome::SignedOut || outcome == SaleOutcome::Locked;
}

} // namespace

Basket::Basket(SaleRequests &requests, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_requests(requests)
    , m_clock(clock)
{
}

Basket::Phase Basket::phase() const
{
    if (!isConfirming())
        return m_phase;
    return m_outcomeUnknown && m_running->isConfirm() ? Phase::Unknown : Phase::Confirming;
}

bool Basket::isConfirming() const
{
    return (m_running && m_running->isConfirm())
        || std::ranges::any_of(m_waiting, &Intent::isConfirm);
}

bool Basket::contains(SeatId seat) const
{
    return std::ranges::find(m_answer.lines, seat, &BookingLine::seat) != m_answer.lines.end();
}

bool Basket::isPending(SeatId seat) const
{
    const auto names
        = [seat](const Intent &intent) { return std::ranges::count(intent.seats, seat) > 0; };
    return (m_running && names(*m_running)) || std::ranges::any_of(m_waiting, names);
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
    if (m_phase == Phase::Empty || m_phase == Phase::Holding)
        enqueue(Act::Hold, seats);
}

void Basket::release(const std::vector<SeatId> &seats)
{
    if (m_phase == Phase::Holding)
        enqueue(Act::Release, seats);
}

void Basket::releaseAll()
{
    if (m_phase == Phase::Expired)
        startNext();
    else if (m_phase == Phase::Holding || (m_phase == Phase::Empty && isBusy()))
        enqueue(Act::Cancel);
}

void Basket::extend()
{
    if (m_phase == Phase::Holding || phase() == Phase::Paying) {
        enqueue(Act::Extend);
    } else if (m_phase == Phase::Expired) {
        std::vector<SeatId> seats;
        for (const BookingLine &line : m_answer.lines)
            seats.push_back(line.seat);
        hold(seats);
    }
}

void Basket::beginPayment()
{
    // A hold still on its way may be paid for already: keys are faster than the network.
    if (m_phase == Phase::Holding || (m_phase == Phase::Empty && isBusy()))
        enqueue(Act::BeginPayment);
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
    m_payments = payments;
    enqueue(Act::Confirm);
    Q_EMIT changed();
}

void Basket::startNext()
{
    if (m_phase == Phase::Sold || m_phase == Phase::Expired)
        clear();
}

void Basket::tick()
{
    const auto now = m_clock.monotonic();
    if (m_askAgainAt && now >= *m_askAgainAt)
        send();
    if (m_endsAt == 0ms || now < m_endsAt)
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
    enter(Phase::Empty);
}

void Basket::enqueue(Act act, std::vector<SeatId> seats)
{
    m_waiting.push_back({act, std::move(seats), {}});
    sendNext();
}

void Basket::sendNext()
{
    bool dropped = false;
    while (!m_running && !m_waiting.empty()) {
        Intent intent = std::move(m_waiting.front());
        m_waiting.pop_front();
        // What an earlier refusal left without a booking has nothing to act on.
        dropped = intent.act != Act::Hold && !m_answer.booking.isValid();
        if (dropped)
            continue;
        intent.request = intent.isConfirm() ? m_confirmRequest : QUuid::createUuid();
        m_running = std::move(intent);
        if (m_running->act == Act::BeginPayment) {
            m_confirmRequest = QUuid::createUuid();
            enter(Phase::Paying);
        }
        send();
    }
    if (dropped)
        Q_EMIT changed(); // who waits for the last request need not wait for this one
}

void Basket::send()
{
    m_askAgainAt.reset();
    const auto &[act, seats, request] = *m_running;
    const auto done = [this](const Result<BookingAnswer> &result) { handle(result); };
    switch (act) {
    case Act::Hold:
        m_requests.hold(m_token, request, m_event, seats, m_answer.booking, this, done);
        return;
    case Act::Release:
        m_requests.release(m_token, request, m_event, m_answer.booking, seats, this, done);
        return;
    case Act::Extend:
        m_requests.extend(m_token, request, m_event, m_answer.booking, this, done);
        return;
    case Act::BeginPayment:
        m_requests.beginPayment(m_token, request, m_event, m_answer.booking, this, done);
        return;
    case Act::Cancel:
        m_requests.cancel(m_token, request, m_event, m_answer.booking, this, done);
        return;
    case Act::Confirm:
        m_requests.confirm(m_token, request, m_event, m_answer.booking, m_answer.total, m_payments,
                           this, done);
        return;
    }
}

void Basket::handle(const Result<BookingAnswer> &result)
{
    if (!result) {
        handleError(result.error());
        return;
    }
    if (m_outcomeUnknown && saysNothingOfTheFirst(*result)) {
        m_askAgainAt = m_clock.monotonic() + askAgainAfter;
        if (needsSignIn(result->outcome))
            Q_EMIT refused(result->outcome, result->refused);
        return;
    }
    const Act act = m_running->act;
    m_running.reset();
    m_outcomeUnknown = false;
    handleAnswer(act, *result);
    sendNext();
}

void Basket::handleError(const Error &error)
{
    const bool firstWord = !m_outcomeUnknown;
    if (error.kind == ErrorKind::OutcomeUnknown || m_outcomeUnknown) {
        m_outcomeUnknown = true;
        m_askAgainAt = m_clock.monotonic() + askAgainAfter;
    } else {
        m_running.reset();
        m_waiting.clear();
    }
    Q_EMIT changed();
    if (firstWord)
        Q_EMIT failed(error);
}

void Basket::handleAnswer(Act act, const BookingAnswer &answer)
{
    if (answer.outcome != SaleOutcome::Done)
        handleRefusal(act, answer);
    else if (act == Act::Confirm)
        handleConfirmed(answer);
    else if (answer.lines.empty())
        clear();
    else
        take(answer);
}

void Basket::handleConfirmed(const BookingAnswer &answer)
{
    m_answer = answer;
    m_endsAt = 0ms;
    m_waiting.clear();
    enter(Phase::Sold);
    Q_EMIT sold(answer.reference);
}

void Basket::handleRefusal(Act act, const BookingAnswer &answer)
{
    const bool over
        = answer.outcome == SaleOutcome::HoldEnded || answer.outcome == SaleOutcome::SeatsLost;
    if (act == Act::Confirm)
        m_confirmRequest = QUuid::createUuid(); // this one has its answer
    if (over && m_phase != Phase::Empty)
        return handleOver(answer);
    if (act == Act::Confirm && answer.outcome == SaleOutcome::AmountDiffers)
        handleAmountDiffers(answer);
    else
        Q_EMIT changed();
    Q_EMIT refused(answer.outcome, answer.refused);
}

void Basket::handleOver(const BookingAnswer &answer)
{
    const bool soldBefore = answer.status == BookingStatus::Confirmed;
    m_waiting.clear();
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
