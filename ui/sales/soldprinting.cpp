// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/soldprinting.h"

#include "models/sales/bookingfinder.h"
#include "models/sales/saledesk.h"
#include "ui/sales/seatcount.h"

#include <QDir>
#include <QStandardPaths>

#include <utility>

namespace parterre {

SoldPrinting::SoldPrinting(const Models &models, QObject *parent)
    : QObject(parent)
    , m_models(models)
{
    connect(&models.desk.basket(), &Basket::changed, this, &SoldPrinting::followBasket);
    connect(&models.printing, &TicketPrinting::stateChanged, this, &SoldPrinting::followPrint);
    connect(&models.printing, &TicketPrinting::receiptEnded, this,
            [this](const PrintResult &result) {
                tell(result.isPrinted() ? Tone::Good : Tone::Warning,
                     result.isPrinted() ? tr("The receipt is printed.") : result.sentence);
            });
    connect(&models.printer, &TicketPrinter::printersFound, this, &SoldPrinting::takePrinters);
}

void SoldPrinting::findPrinters()
{
    m_models.printer.findPrinters();
}

void SoldPrinting::takePrinters(const QStringList &names, const QString &fallback)
{
    const QString &chosen = m_models.printing.settings().printer;
    m_hasPrinter = chosen.isEmpty() ? !fallback.isEmpty() : names.contains(chosen);
    if (std::exchange(m_startWaits, false))
        printAgain();
    Q_EMIT changed();
}

QString SoldPrinting::printerText() const
{
    if (!m_hasPrinter)
        return tr("Looking for the printer");
    return *m_hasPrinter ? tr("Printer ready") : tr("No printer");
}

SoldPrinting::Tone SoldPrinting::printerTone() const
{
    return m_hasPrinter.value_or(true) ? Tone::Good : Tone::Warning;
}

void SoldPrinting::followBasket()
{
    const Basket &basket = m_models.desk.basket();
    if (basket.phase() != Basket::Phase::Sold || basket.booking() == m_sold.booking)
        return;
    m_sold = {m_models.desk.event(), basket.booking(), basket.reference()};
    m_tickets.clear();
    m_isPrinted = false;
    m_askedTwice = false;
    m_startWaits = !m_hasPrinter;
    if (m_startWaits)
        tell(Tone::Good, tr("Looking for the printer."));
    else
        printAgain();
}

void SoldPrinting::printAgain()
{
    if (m_isPrinted && !std::exchange(m_askedTwice, true)) {
        tell(Tone::Warning,
             tr("New tickets make the printed ones void. Press P once more to print them."));
        return;
    }
    if (!m_hasPrinter.value_or(true)) {
        tell(Tone::Warning,
             tr("This window has no printer: the tickets are not printed. Press S to save them as "
                "PDF."));
        findPrinters();
        return;
    }
    m_savedTo.clear();
    if (std::exchange(m_isPrinted, false))
        replace();
    else
        m_models.printing.print(m_sold);
}

void SoldPrinting::replace()
{
    m_askedTwice = false;
    m_models.tickets.fetch(
        m_sold.event.id, m_sold.booking, this,
        [this, sold = m_sold](const Result<std::vector<Ticket>> &tickets) {
            std::vector<LineId> lines;
            for (const Ticket &ticket : tickets ? *tickets : std::vector<Ticket>())
                lines.push_back(ticket.line());
            if (!tickets)
                tell(Tone::Bad, tickets.error().text);
            else
                m_models.printing.reprint(sold, lines, tr("Printed again after the sale"));
        });
}

QString SoldPrinting::pdfPath() const
{
    QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    folder.mkpath(u"."_qs);
    return folder.filePath(tr("Tickets %1.pdf").arg(m_sold.reference));
}

void SoldPrinting::savePdf()
{
    m_savedTo = pdfPath();
    m_models.printing.print(m_sold, PrintTarget::toPdf(m_savedTo));
}

void SoldPrinting::preview()
{
    if (m_sold.booking.isValid())
        Q_EMIT previewAsked(m_sold);
}

void SoldPrinting::followPrint(const PrintState &state)
{
    if (state.booking != m_sold.booking)
        return;
    const QString tickets = ticketCount(qsizetype(state.seats.size()));
    switch (state.phase) {
    case PrintState::Phase::Signing:
        tell(Tone::Good, tr("The tickets are being signed."));
        return;
    case PrintState::Phase::Printing:
        setTickets(state.seats, TicketState::Printing);
        tell(Tone::Good, tr("Printing %1.").arg(tickets));
        return;
    case PrintState::Phase::Printed:
        m_isPrinted = true;
        setTickets(state.seats, TicketState::Printed);
        tell(Tone::Good,
             m_savedTo.isEmpty() ? tr("Printed: %1.").arg(tickets)
                                 : tr("Saved as %1.").arg(QDir::toNativeSeparators(m_savedTo)));
        return;
    case PrintState::Phase::Failed:
        setTickets(state.seats, TicketState::Failed);
        tell(Tone::Bad, state.sentence);
        return;
    case PrintState::Phase::Cancelled:
        setTickets(state.seats, TicketState::Waiting);
        tell(Tone::Warning, state.sentence);
        return;
    }
}

void SoldPrinting::setTickets(const std::vector<SeatId> &seats, TicketState ticket)
{
    for (const SeatId seat : seats)
        m_tickets[seat] = ticket;
}

/// From the books: they alone know the names of prices and what was paid in the end.
void SoldPrinting::printReceipt()
{
    if (!m_hasPrinter.value_or(true)) {
        tell(Tone::Warning, tr("This window has no printer: the receipt is not printed."));
        return;
    }
    m_models.bookings.details(m_session.token, m_sold.event.id, m_sold.booking, this,
                              [this, sold = m_sold](const Result<BookingDetails> &details) {
                                  if (details)
                                      m_models.printing.printReceipt(
                                          receiptOf(*details, sold.event));
                                  else
                                      tell(Tone::Bad, details.error().text);
                              });
}

void SoldPrinting::tell(Tone tone, const QString &sentence)
{
    m_tone = tone;
    m_sentence = sentence;
    Q_EMIT changed();
}

} // namespace parterre
