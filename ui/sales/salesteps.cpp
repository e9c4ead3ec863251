// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/salesteps.h"

#include "models/sales/saledesk.h"
#include "models/seating/seatstates.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace parterre {

namespace {

using Seats = std::vector<SeatId>;

Seats sorted(Seats seats)
{
    std::ranges::sort(seats);
    return seats;
}

Seats without(const Seats &seats, const Seats &others)
{
    Seats rest;
    std::ranges::set_difference(seats, others, std::back_inserter(rest));
    return rest;
}

Seats common(const Seats &seats, const Seats &others)
{
    Seats both;
    std::ranges::set_intersection(seats, others, std::back_inserter(both));
    return both;
}

Seats heldBy(const Basket &basket)
{
    const Basket::Phase phase = basket.phase();
    Seats seats;
    if (phase == Basket::Phase::Sold || phase == Basket::Phase::Expired)
        return seats;
    for (const BookingLine &line : basket.lines())
        seats.push_back(line.seat);
    return sorted(std::move(seats));
}

} // namespace

SaleSteps::SaleSteps(SaleDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_event(desk.basket().event())
    , m_known(heldBy(desk.basket()))
{
    connect(&desk.basket(), &Basket::changed, this, &SaleSteps::follow);
    connect(&desk.basket(), &Basket::sessionChanged, this, &SaleSteps::forget);
}

void SaleSteps::follow()
{
    const Basket &basket = m_desk.basket();
    const bool over
        = basket.phase() == Basket::Phase::Sold || basket.phase() == Basket::Phase::Expired;
    if (over || basket.event() != m_event)
        forget();
    m_event = basket.event();
    const Seats before = std::exchange(m_known, heldBy(basket));
    Step step{without(without(m_known, before), m_expected),
              without(without(before, m_known), m_expected)};
    if (!over && (!step.taken.empty() || !step.given.empty()))
        m_steps.push_back(std::move(step));
    if (!basket.isBusy())
        goOn();
}

// Everything that was asked for is answered.
void SaleSteps::goOn()
{
    const Seats give = std::exchange(m_toGive, {});
    if (!give.empty() && without(m_toHold, m_known).empty()) {
        m_desk.basket().release(give);
        return;
    }
    m_expected.clear();
    if (std::exchange(m_backWanted, false))
        takeBack();
}

void SaleSteps::forget()
{
    m_steps.clear();
    m_isReading = false;
    m_backWanted = false;
}

bool SaleSteps::takeBack()
{
    const Basket &basket = m_desk.basket();
    if (basket.event() != m_event)
        forget();
    const bool open
        = basket.phase() == Basket::Phase::Holding || basket.phase() == Basket::Phase::Empty;
    if (!open || (m_steps.empty() && !basket.isBusy()))
        return false;
    if (basket.isBusy() || m_isReading) {
        m_backWanted = true;
        return true;
    }
    while (!m_steps.empty()) {
        const Step step = std::move(m_steps.back());
        m_steps.pop_back();
        if (takeBack(step))
            return true;
    }
    return false;
}

/// False when nothing is left of the step.
bool SaleSteps::takeBack(const Step &step)
{
    const Seats missing = without(step.given, m_known);
    const Seats give = common(step.taken, m_known);
    if (missing.empty() && give.empty())
        return false;
    if (missing.empty()) {
        askBack(missing, give);
        return true;
    }
    // What was given back an instant ago may be shown as held still: it is read, then judged.
    m_isReading = true;
    m_desk.readAgain(missing, [steps = QPointer(this), event = m_event, missing, give] {
        if (steps && std::exchange(steps->m_isReading, false) && steps->m_event == event)
            steps->askBack(missing, give);
    });
    return true;
}

void SaleSteps::askBack(const Seats &missing, const Seats &give)
{
    const Seats take = freeOf(missing);
    if (take.size() < missing.size()) {
        QStringList names;
        for (const SeatId seat : without(missing, take))
            names << m_desk.seatName(seat);
        Q_EMIT noticed({Notice::Level::Info,
                        tr("Not free any more, and not taken again: %1.").arg(names.join(u", "))});
    }
    if (take.empty() && give.empty())
        goOn();
    else
        ask(take, give);
}

void SaleSteps::exchange(const std::vector<SeatId> &give, const std::vector<SeatId> &take)
{
    Step step{sorted(take), sorted(give)};
    m_steps.push_back(step);
    ask(std::move(step.taken), std::move(step.given));
}

void SaleSteps::ask(Seats take, Seats give)
{
    std::ranges::set_union(take, give, std::back_inserter(m_expected));
    m_expected = sorted(std::move(m_expected));
    m_toHold = take;
    m_toGive = take.empty() ? Seats() : give;
    if (!take.empty())
        m_desk.basket().hold(take);
    else if (!give.empty())
        m_desk.basket().release(give);
}

SaleSteps::Seats SaleSteps::freeOf(const Seats &seats) const
{
    const SeatStates *states = m_desk.states();
    Seats free;
    std::ranges::copy_if(seats, std::back_inserter(free), [states](SeatId seat) {
        const int index = states ? states->layout().indexOf(seat) : -1;
        return index >= 0 && states->status(index) == SeatStatus::Available;
    });
    return free;
}

} // namespace parterre
