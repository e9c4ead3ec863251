// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/soldprinting.h"

#include "models/sales/checkout.h"
#include "models/sales/saledesk.h"

#include <QDir>
#include <QStandardPaths>
#include <QTimeZone>

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

void SoldPrinting::followPrint(const PrintState &state)
{
    if (state.booking != m_sold.booking)
        return;
    switch (state.phase) {
    case PrintState::Phase::Signing:
        tell(Tone::Good, tr("The tickets are being signed."));
        return;
    case PrintState::Phase::Printing:
        tell(Tone::Good, tr("Printing %n ticket(s).", nullptr, state.tickets));
        return;
    case PrintState::Phase::Printed:
        m_isPrinted = true;
        tell(Tone::Good,
             m_savedTo.isEmpty() ? tr("%n ticket(s) printed.", nullptr, state.tickets)
                                 : tr("Saved as %1.").arg(QDir::toNativeSeparators(m_savedTo)));
        return;
    case PrintState::Phase::Failed:
        tell(Tone::Bad, state.sentence);
        return;
    case PrintState::Phase::Cancelled:
        tell(Tone::Warning, state.sentence);
        return;
    }
}

Receipt SoldPrinting::receipt() const
{
    const Basket &basket = m_models.desk.basket();
    Receipt receipt;
    receipt.venue = m_sold.event.venue;
    receipt.city = m_sold.event.city;
    receipt.event = m_sold.event.name;
    receipt.start = m_sold.event.start;
    receipt.reference = m_sold.reference;
    for (const BookingLine &line : basket.lines())
        receipt.seats.push_back({m_models.desk.seatName(line.seat), {}, line.price});
    receipt.payments = m_models.checkout.plan().payments();
    receipt.till = m_session.till;
    receipt.clerk = m_session.fullName;
    receipt.soldAt = QDateTime::currentDateTimeUtc().toTimeZone(m_sold.event.start.timeZone());
    return receipt;
}

void SoldPrinting::printReceipt()
{
    if (m_hasPrinter.value_or(true))
        m_models.printing.printReceipt(receipt());
    else
        tell(Tone::Warning, tr("This window has no printer: the receipt is not printed."));
}

void SoldPrinting::tell(Tone tone, const QString &sentence)
{
    m_tone = tone;
    m_sentence = sentence;
    Q_EMIT changed();
}

} // namespace parterre
