// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/commandpreview.h"

#include "models/sales/saledesk.h"
#include "models/seating/seatstates.h"

#include <algorithm>
#include <utility>

namespace parterre {

CommandPreview::CommandPreview(SaleDesk &desk, BestPreview &best, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_best(best)
{
    connect(&desk, &SaleDesk::opened, this, [this] {
        connect(m_desk.states(), &SeatStates::seatsChanged, this, &CommandPreview::followSeats);
    });
}

void CommandPreview::follow(const SaleCommand &command, const CommandContext &context)
{
    m_command = command;
    m_context = context;
    if (m_desk.states() && std::holds_alternative<BestCommand>(command)) {
        askBest();
        return;
    }
    m_best.cancel();
    std::vector<int> seats;
    if (const auto *named = std::get_if<SeatsCommand>(&command); named && m_desk.states())
        std::ranges::copy_if(named->seats, std::back_inserter(seats), [this](int seat) {
            return m_desk.states()->status(seat) == SeatStatus::Available;
        });
    show(std::move(seats));
}

void CommandPreview::askBest()
{
    const BestWish &wish = std::get<BestCommand>(m_command).wish;
    m_best.ask(m_desk.token(), m_desk.event().id, wish, m_desk.event().currency, this,
               [this](const Result<BestSeats> &best) {
                   // Without an answer there is no preview; Enter works all the same.
                   takeBest(best ? *best : BestSeats());
                   if (!best)
                       Q_EMIT promised(describeCommand(m_command, m_context), false);
               });
}

void CommandPreview::takeBest(const BestSeats &best)
{
    if (!m_desk.states() || !std::holds_alternative<BestCommand>(m_command))
        return;
    std::vector<int> seats;
    for (const SeatId seat : best.seats) {
        if (const int index = m_desk.states()->layout().indexOf(seat); index >= 0)
            seats.push_back(index);
    }
    const bool isNone = seats.empty();
    const QString promise = isNone
        ? tr("No free seats fit. Ask for fewer, or elsewhere.")
        : tr("%1 \u00b7 %2")
              .arg(describeCommand(m_command, m_context), best.total.text(m_context.locale));
    show(std::move(seats));
    Q_EMIT promised(promise, isNone);
}

void CommandPreview::show(std::vector<int> seats)
{
    if (seats == m_seats)
        return;
    m_seats = std::move(seats);
    Q_EMIT seatsChanged(m_seats);
}

void CommandPreview::followSeats(const std::vector<int> &changed)
{
    const bool concerns = std::ranges::any_of(
        changed, [this](int seat) { return std::ranges::count(m_seats, seat) > 0; });
    if (concerns)
        follow(SaleCommand(m_command), CommandContext(m_context));
}

} // namespace parterre
