// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/sessionstore.h"
#include "ui/tickets/ticketprinting.h"

#include <QHash>

#include <optional>

namespace parterre {

class BookingFinder;
class SaleDesk;

/// The tickets of the sale just done: their print starts by itself when this window has a printer,
/// and again, into a file or as new tickets, as the person asks. Whatever becomes of it, the sale
/// stands. GUI thread.
class SoldPrinting final : public QObject
{
    Q_OBJECT

public:
    enum class Tone : quint8 { Good, Warning, Bad };
    enum class TicketState : quint8 { Waiting, Printing, Printed, Failed };
    /// All of them outlive this.
    struct Models
    {
        SaleDesk &desk;
        BookingFinder &bookings;
        TicketDesk &tickets;
        TicketPrinter &printer;
        TicketPrinting &printing;
    };

    explicit SoldPrinting(const Models &models, QObject *parent = nullptr);

    /// Who sells; the receipt names them.
    void setSession(const Session &session) { m_session = session; }
    /// Asks the system for printers: at the start, and when they may have changed.
    void findPrinters();
    /// How the printer is, for the status line.
    [[nodiscard]] QString printerText() const;
    [[nodiscard]] Tone printerTone() const;

    /// What has become of the tickets of the present sale, and what to do.
    [[nodiscard]] const QString &sentence() const { return m_sentence; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    /// How far one of them is.
    [[nodiscard]] TicketState ticketOf(SeatId seat) const { return m_tickets.value(seat); }

    /// Prints the tickets. Those that are printed become void: they are printed anew only when it
    /// is asked for twice.
    void printAgain();
    /// Saves what is not printed yet among the person's documents.
    void savePdf();
    void printReceipt();
    /// Asks for the preview, where paper and printer are chosen.
    void preview();

Q_SIGNALS:
    void changed();
    void previewAsked(const parterre::SoldBooking &sold);

private:
    void followBasket();
    void followPrint(const PrintState &state);
    void setTickets(const std::vector<SeatId> &seats, TicketState ticket);
    void takePrinters(const QStringList &names, const QString &fallback);
    void replace();
    [[nodiscard]] QString pdfPath() const;
    void tell(Tone tone, const QString &sentence);

    Models m_models;
    Session m_session;
    SoldBooking m_sold;
    QHash<SeatId, TicketState> m_tickets;
    std::optional<bool> m_hasPrinter; ///< nothing until the system has said
    bool m_startWaits = false;        ///< a print waits for that word
    bool m_isPrinted = false;
    bool m_askedTwice = false;
    QString m_savedTo; ///< the running print goes into this file
    Tone m_tone = Tone::Good;
    QString m_sentence;
};

} // namespace parterre
