// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventlistmodel.h"
#include "models/sales/aftersaledesk.h"
#include "models/sales/repayment.h"
#include "models/staff/sessionstore.h"
#include "ui/tickets/ticketprinting.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace parterre {

class BookingDetailsPanel;
class BookingSearch;
class ExchangeSheet;
class NoticeLabel;
class ReprintSheet;
class SaleDesk;
class SettlementSheet;
class ThemeSource;
struct Settlement;

/// What the panel works with; all of it outlives the panel.
struct AfterSaleModels
{
    BookingFinder &bookings;
    AfterSaleDesk &acts;
    SessionStore &sessions;
    TicketRequests &tickets;
    TicketPrinting &printing;
};

/// Sold bookings in the basket's place: finding one, printing its tickets, giving money back for
/// it, exchanging its seats for those of the basket. One step leads to the next; Esc goes back.
class BookingsPanel final : public QWidget
{
    Q_OBJECT

public:
    BookingsPanel(const ThemeSource &themes, const Clock &clock, SaleDesk &desk,
                  const EventListModel &events, const AfterSaleModels &models,
                  QWidget *parent = nullptr);

    /// Somebody has signed in.
    void begin(const Session &session);
    void end();
    /// Opens the panel with what is known of a booking; empty: the last sales of this window.
    void find(const QString &text);
    /// Does nothing while an act is being completed.
    void close();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// New seats for an exchange are being taken: the map is where typing belongs.
    [[nodiscard]] bool isTakingSeats() const;
    /// Esc: one step back. False when the panel is not open.
    bool stepBack();
    /// False when typing belongs elsewhere.
    bool focusHere();
    /// Called by the window's one-second timer.
    void tick();

Q_SIGNALS:
    void openChanged(bool open);
    /// The focus belongs to the map now.
    void mapWanted();

private:
    void build(const ThemeSource &themes);
    void connectParts();
    void connectActs();
    void setOpen(bool open);
    void go(QWidget *page);
    void search(const QString &typed);
    void searchIn(EventId event, const QString &typed);
    void found(const QString &typed, std::vector<BookingSummary> bookings);
    void open(BookingSummary summary);
    void read();
    void isRead(const BookingDetails &details);
    [[nodiscard]] QDateTime localStart(const BookingSummary &booking) const;

    void refund();
    void leaveSettlement();
    void settle(const std::vector<Payment> &payments);
    void refunded(const BookingAnswer &booking);
    void exchange();
    void settleExchange();
    [[nodiscard]] Settlement exchangeSettlement() const;
    void exchanged(const BookingAnswer &booking);
    void refused(SaleOutcome outcome, const std::vector<RefusedSeat> &seats);
    void failed(const Error &error);

    void print();
    void reprint(const QString &reason);
    void followPrint(const PrintState &state);
    [[nodiscard]] std::optional<SoldBooking> printable();

    SaleDesk &m_desk;
    const EventListModel &m_events;
    AfterSaleModels m_models;
    Session m_session;
    QLabel *m_title;
    NoticeLabel *m_notice;
    QStackedWidget *m_pages;
    BookingSearch *m_search;
    BookingDetailsPanel *m_details;
    SettlementSheet *m_settlement;
    ReprintSheet *m_reprint;
    ExchangeSheet *m_exchange;
    BookingDetails m_booking;                  ///< as last read
    std::vector<BookedSeat> m_meant;           ///< by the act that is open
    std::vector<Payment> m_payments;           ///< of the act on its way
    void (BookingsPanel::*m_next)() = nullptr; ///< asked for before the booking was read
    bool m_isOpen = false;
    bool m_isRead = false;
    bool m_isExchange = false;  ///< of the settlement that is open
    bool m_tellsChange = false; ///< the booking is read again because it was not as thought
    bool m_readsAgain = false;  ///< at the next second: what was printed is told by then
};

} // namespace parterre
