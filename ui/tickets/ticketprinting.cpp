// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketprinting.h"

#include "models/sales/refusaltext.h"
#include "ui/tickets/receiptpages.h"
#include "ui/tickets/ticketpages.h"
#include "ui/tickets/ticketpreview.h"

namespace parterre {

using Phase = PrintState::Phase;

TicketPrinting::TicketPrinting(TicketDesk &desk, TicketPrinter &printer, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_printer(printer)
{
}

void TicketPrinting::print(const SoldBooking &sold)
{
    print(sold, PrintTarget::toPrinter(m_settings.printer));
}

void TicketPrinting::print(const SoldBooking &sold, const PrintTarget &target)
{
    tell(Phase::Signing, sold, {});
    m_desk.fetch(sold.event.id, sold.booking, this,
                 [this, sold, target](const Result<std::vector<Ticket>> &tickets) {
                     const auto wanted = unprinted(sold, tickets);
                     if (wanted)
                         printAll(sold, target, *wanted);
                 });
}

void TicketPrinting::reprint(const SoldBooking &sold, const std::vector<LineId> &lines,
                             const QString &reason, QUuid request)
{
    tell(Phase::Signing, sold, {});
    m_desk.reprint({sold.event.id, sold.booking, lines}, reason, request, this,
                   [this, sold, request](const Result<SaleOutcome> &answer) {
                       if (!answer)
                           tell(Phase::Failed, sold, {}, answer.error().text);
                       else if (*answer == SaleOutcome::NeedsApproval)
                           Q_EMIT needsApproval(request);
                       else if (*answer != SaleOutcome::Done)
                           tell(Phase::Failed, sold, {}, refusalNotice(*answer, {}).text);
                       else
                           print(sold);
                   });
}

void TicketPrinting::printReceipt(const Receipt &receipt)
{
    m_printer.print(std::make_shared<ReceiptPages>(receipt, m_settings.receiptPaper, QLocale()),
                    PrintTarget::toPrinter(m_settings.printer),
                    tr("Receipt %1").arg(receipt.reference), this,
                    [this](const PrintResult &result) { Q_EMIT receiptEnded(result); });
}

void TicketPrinting::preview(const SoldBooking &sold, TicketPreview &preview)
{
    m_desk.fetch(sold.event.id, sold.booking, &preview,
                 [this, sold, &preview](const Result<std::vector<Ticket>> &tickets) {
                     const auto wanted = unprinted(sold, tickets);
                     if (wanted)
                         show(sold, *wanted, preview);
                 });
}

void TicketPrinting::show(const SoldBooking &sold, const Unprinted &wanted, TicketPreview &preview)
{
    disconnect(m_previewing);
    m_previewing = connect(&preview, &TicketPreview::printed, this,
                           [this, sold, wanted] { ended(sold, wanted, {}); });
    const auto onPaper = [faces = wanted.faces](Paper paper) {
        return std::make_shared<TicketPages>(faces, paper);
    };
    preview.open(titleOf(sold), onPaper, m_settings);
}

std::optional<TicketPrinting::Unprinted>
TicketPrinting::unprinted(const SoldBooking &sold, const Result<std::vector<Ticket>> &tickets)
{
    if (!tickets) {
        tell(Phase::Failed, sold, {}, tickets.error().text);
        return std::nullopt;
    }
    Unprinted wanted;
    for (const Ticket &ticket : *tickets) {
        if (ticket.printed)
            continue;
        wanted.faces.push_back(faceOf(ticket, sold.event, sold.reference, QLocale()));
        wanted.lines.push_back(ticket.line());
        wanted.seats.push_back(ticket.code.seat);
    }
    if (!wanted.lines.empty())
        return wanted;
    tell(Phase::Failed, sold, {},
         tickets->empty() ? tr("This booking has no tickets any more.")
                          : tr("These tickets are printed already. Reprint them if they are lost: "
                               "the old ones are void then."));
    return std::nullopt;
}

void TicketPrinting::printAll(const SoldBooking &sold, const PrintTarget &target,
                              const Unprinted &wanted)
{
    tell(Phase::Printing, sold, wanted.seats);
    m_printer.print(
        std::make_shared<TicketPages>(wanted.faces, m_settings.ticketPaper), target, titleOf(sold),
        this, [this, sold, wanted](const PrintResult &result) { ended(sold, wanted, result); });
}

QString TicketPrinting::titleOf(const SoldBooking &sold)
{
    return tr("Tickets %1").arg(sold.reference);
}

void TicketPrinting::ended(const SoldBooking &sold, const Unprinted &wanted,
                           const PrintResult &result)
{
    switch (result.state) {
    case PrintResult::State::Printed:
        m_desk.markPrinted({sold.event.id, sold.booking, wanted.lines});
        tell(Phase::Printed, sold, wanted.seats);
        return;
    case PrintResult::State::Failed:
        tell(Phase::Failed, sold, wanted.seats, result.sentence);
        return;
    case PrintResult::State::Cancelled:
        tell(Phase::Cancelled, sold, wanted.seats, result.sentence);
        return;
    }
}

void TicketPrinting::tell(Phase phase, const SoldBooking &sold, const std::vector<SeatId> &seats,
                          const QString &sentence)
{
    Q_EMIT stateChanged({phase, sold.booking, seats, sentence});
}

} // namespace parterre
