// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticketdesk.h"

#include "models/base/clock.h"

#include <algorithm>

namespace parterre {

using namespace std::chrono_literals;

namespace {

/// An announcement can be lost, so the tickets are looked at in between, too.
constexpr auto lookEvery = 100ms;

bool areSigned(const std::vector<Ticket> &tickets)
{
    return std::ranges::all_of(tickets,
                               [](const Ticket &ticket) { return ticket.code.isSigned(); });
}

Error ofAnotherTill()
{
    return {ErrorKind::Forbidden,
            TicketDesk::tr("These tickets are of another till. Print them there, or reprint them "
                           "here: for that the customer shows them, or a manager agrees."),
            {},
            {}};
}

/// It was not done, but will be once somebody is signed in or the row is free.
bool isLater(SaleOutcome outcome)
{
    using enum SaleOutcome;
    return outcome == SignedOut || outcome == Locked || outcome == Busy;
}

} // namespace

TicketDesk::TicketDesk(TicketRequests &requests, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_requests(requests)
    , m_clock(clock)
{
    m_looking.setInterval(lookEvery);
    m_looking.setTimerType(Qt::PreciseTimer);
    connect(&m_looking, &QTimer::timeout, this, &TicketDesk::look);
}

void TicketDesk::setSession(const QString &token)
{
    m_token = token;
    send();
}

void TicketDesk::fetch(EventId event, BookingId booking, QObject *context, Found found)
{
    m_fetches.push_back(
        {event, booking, m_clock.monotonic() + patience, context, std::move(found)});
    m_looking.start();
    read(std::prev(m_fetches.end()));
}

void TicketDesk::hear(const QString &payload)
{
    const QStringList parts = payload.split(u' ');
    if (parts.size() != 2)
        return;
    const EventId event{parts[0].toLongLong()};
    const BookingId booking{parts[1].toLongLong()};
    for (auto fetch = m_fetches.begin(); fetch != m_fetches.end();) {
        const auto present = fetch++; // may end now
        if (present->event == event && present->booking == booking)
            read(present);
    }
}

void TicketDesk::look()
{
    for (auto fetch = m_fetches.begin(); fetch != m_fetches.end();) {
        const auto present = fetch++;
        if (!present->tickets.empty() && m_clock.monotonic() >= present->until)
            finish(present, present->tickets);
        else
            read(present);
    }
}

void TicketDesk::read(FetchPlace fetch)
{
    if (fetch->isReading)
        return;
    fetch->isReading = true;
    m_requests.tickets(m_token, fetch->event, fetch->booking, this,
                       [this, fetch, alive = std::weak_ptr(fetch->life)](
                           const Result<std::vector<Ticket>> &tickets) {
                           if (alive.expired())
                               return;
                           fetch->isReading = false;
                           const bool isOver = m_clock.monotonic() >= fetch->until;
                           if (!tickets || isOver || areSigned(*tickets))
                               finish(fetch, tickets);
                           else
                               fetch->tickets = *tickets;
                       });
}

void TicketDesk::finish(FetchPlace fetch, Result<std::vector<Ticket>> tickets)
{
    const Fetch ended = std::move(*fetch);
    m_fetches.erase(fetch);
    if (m_fetches.empty())
        m_looking.stop();
    if (tickets && !std::ranges::all_of(*tickets, &Ticket::isTold))
        tickets = ofAnotherTill();
    if (ended.context)
        ended.found(std::move(tickets));
}

void TicketDesk::markPrinted(const TicketLines &what)
{
    m_acts.push_back({what, QUuid::createUuid()});
    send();
}

void TicketDesk::reprint(const TicketLines &what, const QString &reason, QUuid request,
                         QObject *context, Done done)
{
    m_acts.push_back({what, request, reason, context, std::move(done)});
    send();
}

void TicketDesk::tick()
{
    send();
}

void TicketDesk::send()
{
    if (m_isSending || m_acts.empty() || m_token.isEmpty())
        return;
    m_isSending = true;
    const Act &act = m_acts.front();
    const auto done = [this](const Result<SaleOutcome> &answer) { answered(answer); };
    if (act.isMark())
        m_requests.markPrinted(m_token, act.request, act.what, this, done);
    else
        m_requests.reprint(m_token, act.request, act.what, act.reason, this, done);
}

void TicketDesk::answered(const Result<SaleOutcome> &answer)
{
    m_isSending = false;
    Act &act = m_acts.front();
    act.isUnknown = act.isUnknown || (!answer && answer.error().kind == ErrorKind::OutcomeUnknown);
    const bool failed = !answer || isLater(*answer);
    if (failed && (act.isMark() || act.isUnknown))
        return; // again at the next tick
    const Act ended = std::move(act);
    m_acts.pop_front();
    if (ended.context)
        ended.done(answer);
    send();
}

} // namespace parterre
