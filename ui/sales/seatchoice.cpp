// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/seatchoice.h"

#include "models/sales/saledesk.h"
#include "models/seating/seatstates.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace parterre {

namespace {

constexpr size_t namesAtMost = 3;

/// "C 13–14"; seats that do not follow each other are named one by one.
QString runName(const SeatLayout &layout, const std::vector<int> &seats)
{
    const auto name = [&layout](int seat) {
        return layout.rows()[size_t(layout.row(seat))].name + u' ' + layout.number(seat);
    };
    const int first = seats.front();
    const int last = seats.back();
    if (first == last)
        return name(first);
    if (last - first == int(seats.size()) - 1)
        return name(first) + u'\u2013' + layout.number(last);
    QStringList names;
    for (const int seat : seats)
        names << name(seat);
    return names.join(u", ");
}

std::vector<SeatId> idsWithout(const SeatLayout &layout, const std::vector<int> &seats,
                               const std::vector<int> &others)
{
    std::vector<SeatId> ids;
    for (const int seat : seats) {
        if (!std::ranges::binary_search(others, seat))
            ids.push_back(layout.id(seat));
    }
    return ids;
}

} // namespace

SeatChoice::SeatChoice(SaleDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_steps(desk)
{
    connect(&m_steps, &SaleSteps::noticed, this, &SeatChoice::noticed);
    connect(&desk, &SaleDesk::opening, this, [this] {
        m_judged.clear();
        m_stranded.clear();
        m_kept.clear();
    });
    connect(&desk.basket(), &Basket::changed, this, &SeatChoice::follow);
    connect(&desk.basket(), &Basket::refused, this,
            [this](SaleOutcome, const std::vector<RefusedSeat> &seats) { tellRefused(seats); });
}

void SeatChoice::activate(int seat)
{
    m_leftOut.clear();
    m_desk.activate(seat);
}

void SeatChoice::choose(const std::vector<int> &seats)
{
    m_leftOut.clear();
    const int leftOut = m_desk.choose(seats);
    if (leftOut == 0)
        return;
    m_leftOut = tr("Left out, because they are not free: %1 of %2 seats.")
                    .arg(leftOut)
                    .arg(int(seats.size()));
    Q_EMIT noticed({Notice::Level::Info, m_leftOut});
}

void SeatChoice::shift()
{
    if (m_stranded.empty() || m_shift.to.empty() || !m_desk.states())
        return;
    const SeatLayout &layout = m_desk.states()->layout();
    m_steps.exchange(idsWithout(layout, m_shift.from, m_shift.to),
                     idsWithout(layout, m_shift.to, m_shift.from));
}

void SeatChoice::keep()
{
    m_kept.insert(m_kept.end(), m_stranded.begin(), m_stranded.end());
    m_stranded.clear();
}

void SeatChoice::follow()
{
    const Basket::Phase phase = m_desk.basket().phase();
    if (m_desk.basket().isBusy() || !m_desk.states())
        return;
    if (phase != Basket::Phase::Holding)
        m_kept.clear();
    std::vector<int> seats = chosen();
    if (seats == m_judged)
        return;
    m_judged = std::move(seats);
    const bool warnedBefore = !std::exchange(m_stranded, {}).empty();
    if (phase == Basket::Phase::Holding)
        m_stranded = strandedSeats(*m_desk.states(), m_judged);
    std::erase_if(m_stranded, [this](int seat) { return std::ranges::count(m_kept, seat) > 0; });
    if (!m_stranded.empty())
        warn();
    else if (warnedBefore)
        Q_EMIT resolved();
    m_leftOut.clear();
}

void SeatChoice::warn()
{
    const SeatLayout &layout = m_desk.states()->layout();
    QStringList names;
    for (size_t i = 0; i < std::min(namesAtMost, m_stranded.size()); ++i)
        names << layout.shortName(m_stranded[i]);
    if (m_stranded.size() > namesAtMost)
        names << tr("%1 more").arg(int(m_stranded.size() - namesAtMost));
    m_shift = shiftedChoice(*m_desk.states(), m_judged, m_stranded.front());
    const QString sentence
        = tr("%1 would be left alone.").arg(QLocale().createSeparatedList(names));
    const QString offer
        = m_shift.to.empty() ? QString() : tr("Shift to %1").arg(runName(layout, m_shift.to));
    Q_EMIT warned(
        {Notice::Level::Warning, m_leftOut.isEmpty() ? sentence : m_leftOut + u' ' + sentence},
        offer);
}

void SeatChoice::tellRefused(const std::vector<RefusedSeat> &refused)
{
    if (!m_desk.states())
        return;
    std::vector<int> seats;
    for (const RefusedSeat &seat : refused) {
        if (const int index = m_desk.states()->layout().indexOf(seat.seat); index >= 0)
            seats.push_back(index);
    }
    if (!seats.empty())
        Q_EMIT seatsRefused(seats);
}

std::vector<int> SeatChoice::chosen() const
{
    std::vector<int> seats;
    for (const BookingLine &line : m_desk.basket().lines()) {
        if (const int index = m_desk.states()->layout().indexOf(line.seat); index >= 0)
            seats.push_back(index);
    }
    std::ranges::sort(seats);
    return seats;
}

} // namespace parterre
