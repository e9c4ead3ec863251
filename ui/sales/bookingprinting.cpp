// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/bookingprinting.h"

#include "models/events/eventlistmodel.h"
#include "ui/sales/bookingtexts.h"
#include "ui/sales/reprintsheet.h"
#include "ui/sales/seatcount.h"

#include <algorithm>
#include <utility>

namespace parterre {

using Level = Notice::Level;

BookingPrinting::BookingPrinting(const EventListModel &events, const AfterSaleModels &models,
                                 ReprintSheet &sheet, QObject *parent)
    : QObject(parent)
    , m_events(events)
    , m_models(models)
    , m_sheet(sheet)
{
    const TicketPrinting &printing = models.printing;
    connect(&sheet, &ReprintSheet::reprintAsked, this, &BookingPrinting::reprint);
    connect(&sheet, &ReprintSheet::approved, this, &BookingPrinting::renew);
    connect(&printing, &TicketPrinting::stateChanged, this, &BookingPrinting::followPrint);
    connect(&printing, &TicketPrinting::receiptEnded, this, &BookingPrinting::followReceipt);
    connect(&printing, &TicketPrinting::needsApproval, this, [this](QUuid request) {
        if (request != m_request)
            return;
        Q_EMIT noticed({});
        m_sheet.askApproval(m_session.token, {request, ApprovalAsk::Act::Reprint});
    });
}

std::optional<SoldBooking> BookingPrinting::printable(const BookingDetails &booking)
{
    const auto event = m_events.event(booking.summary.event);
    if (!event) {
        Q_EMIT noticed(
            {Level::Warning, tr("This event is over: its tickets are printed no more.")});
        return {};
    }
    return SoldBooking{*event, booking.summary.booking, booking.summary.reference};
}

void BookingPrinting::print(const BookingDetails &booking, const std::vector<BookedSeat> &seats)
{
    const auto sold = printable(booking);
    if (!sold || seats.empty())
        return;
    m_sold = *sold;
    m_seats = seats;
    if (std::ranges::all_of(seats, &BookedSeat::printed)) {
        m_sheet.open(seatNames(seats));
        Q_EMIT sheetOpened();
    } else {
        m_models.printing.print(m_sold);
    }
}

void BookingPrinting::preview(const BookingDetails &booking)
{
    const auto sold = printable(booking);
    if (!sold)
        return;
    m_sold = *sold;
    Q_EMIT previewAsked(m_sold);
}

void BookingPrinting::printReceipt(const BookingDetails &booking)
{
    const auto sold = printable(booking);
    if (!sold)
        return;
    m_receiptRuns = true;
    m_models.printing.printReceipt(receiptOf(booking, sold->event));
}

void BookingPrinting::reprint(const QString &reason)
{
    m_reason = reason;
    m_request = QUuid::createUuid();
    m_sheet.setWorking(tr("New tickets are being made."));
    m_models.tickets.tickets(
        m_session.token, m_sold.event.id, m_sold.booking, this,
        [this](const Result<std::vector<Ticket>> &tickets) {
            if (!tickets) {
                m_sheet.setWorking({});
                Q_EMIT noticed({Level::Error, tickets.error().text});
                return;
            }
            m_lines.clear();
            for (const Ticket &ticket : *tickets) {
                if (std::ranges::count(m_seats, ticket.code.seat, &BookedSeat::seat) > 0)
                    m_lines.push_back(ticket.line());
            }
            renew();
        });
}

void BookingPrinting::renew()
{
    m_models.printing.reprint(m_sold, m_lines, m_reason, m_request);
}

void BookingPrinting::followPrint(const PrintState &state)
{
    using Phase = PrintState::Phase;
    if (state.booking != m_sold.booking)
        return;
    const bool wasReprint = state.phase != Phase::Signing && !m_request.isNull();
    if (wasReprint) {
        m_request = {};
        m_sheet.setWorking({});
        Q_EMIT sheetDone();
    }
    switch (state.phase) {
    case Phase::Signing:
        Q_EMIT noticed({Level::Info, tr("The tickets are being made.")});
        return;
    case Phase::Printing:
        Q_EMIT noticed(
            {Level::Info, tr("Printing %1.").arg(ticketCount(qsizetype(state.seats.size())))});
        return;
    case Phase::Printed:
        Q_EMIT noticed(
            {Level::Success, tr("Printed: %1.").arg(ticketCount(qsizetype(state.seats.size())))});
        break;
    case Phase::Failed:
        Q_EMIT noticed({Level::Error, state.sentence});
        break;
    case Phase::Cancelled:
        Q_EMIT noticed({Level::Warning, state.sentence});
        break;
    }
    Q_EMIT printed();
}

void BookingPrinting::followReceipt(const PrintResult &result)
{
    if (!std::exchange(m_receiptRuns, false))
        return;
    if (result.isPrinted())
        Q_EMIT noticed({Level::Success, tr("The receipt is printed.")});
    else
        Q_EMIT noticed({Level::Warning, result.sentence});
}

} // namespace parterre
