// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventstore.h"
#include "models/tickets/receipt.h"
#include "models/tickets/ticketdesk.h"
#include "ui/tickets/printsettings.h"
#include "ui/tickets/ticketface.h"
#include "ui/tickets/ticketprinter.h"

#include <QObject>

#include <optional>

namespace parterre {

class TicketPreview;

/// A booking whose tickets are wanted.
struct SoldBooking
{
    EventSummary event;
    BookingId booking;
    QString reference;
};

/// How far the print of a booking is. Printing is a state of its own: whatever it is, the sale
/// stands.
struct PrintState
{
    enum class Phase : quint8 { Signing, Printing, Printed, Failed, Cancelled };

    Phase phase = Phase::Signing;
    BookingId booking;
    std::vector<SeatId> seats = {}; ///< whose tickets are in this print, once they are known
    QString sentence = {};          ///< after Failed and Cancelled: what happened and what to do
};

/// Prints tickets and receipts at this window: gets the tickets from the desk, hands them to the
/// printer and notes what the printer took. GUI thread.
class TicketPrinting final : public QObject
{
    Q_OBJECT

public:
    /// desk and printer outlive this.
    TicketPrinting(TicketDesk &desk, TicketPrinter &printer, QObject *parent = nullptr);

    void setSettings(const PrintSettings &settings) { m_settings = settings; }
    [[nodiscard]] const PrintSettings &settings() const { return m_settings; }

    /// Prints what has not been printed of the booking on the printer of the settings.
    void print(const SoldBooking &sold);
    void print(const SoldBooking &sold, const PrintTarget &target);
    /// Makes new tickets for these lines, which voids the old ones, and prints them. The reason
    /// goes into the books. The same request again where a manager agreed to it: see
    /// needsApproval().
    void reprint(const SoldBooking &sold, const std::vector<LineId> &lines, const QString &reason,
                 QUuid request = QUuid::createUuid());
    /// Opens the preview on what has not been printed; what is printed there is noted, too.
    void preview(const SoldBooking &sold, TicketPreview &preview);
    void printReceipt(const Receipt &receipt);
    void cancel() { m_printer.cancel(); }

Q_SIGNALS:
    void stateChanged(const parterre::PrintState &state);
    /// Of a reprint; nothing was done yet.
    void needsApproval(QUuid request);
    /// A receipt: printed or not.
    void receiptEnded(const parterre::PrintResult &result);

private:
    /// The tickets of a booking that were not printed yet.
    struct Unprinted
    {
        std::vector<TicketFace> faces;
        std::vector<LineId> lines;
        std::vector<SeatId> seats;
    };

    [[nodiscard]] std::optional<Unprinted> unprinted(const SoldBooking &sold,
                                                     const Result<std::vector<Ticket>> &tickets);
    void printAll(const SoldBooking &sold, const PrintTarget &target, const Unprinted &wanted);
    void show(const SoldBooking &sold, const Unprinted &wanted, TicketPreview &preview);
    [[nodiscard]] static QString titleOf(const SoldBooking &sold);
    void ended(const SoldBooking &sold, const Unprinted &wanted, const PrintResult &result);
    void tell(PrintState::Phase phase, const SoldBooking &sold, const std::vector<SeatId> &seats,
              const QString &sentence = {});

    TicketDesk &m_desk;
    TicketPrinter &m_printer;
    PrintSettings m_settings;
    QMetaObject::Connection m_previewing;
};

} // namespace parterre
