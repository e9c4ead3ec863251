// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/sales/bookingfinder.h"
#include "models/staff/sessionstore.h"
#include "ui/sales/aftersalemodels.h"
#include "ui/sales/tenderway.h"

#include <QWidget>

#include <functional>

class QLabel;
class QStackedWidget;

namespace parterre {

class BookingDetailsPanel;
class BookingPrinting;
class BookingSearch;
class BookingSettlement;
class Checkout;
class Clock;
class EventListModel;
class ExchangeSheet;
class NoticeLabel;
class ReprintSheet;
class SaleDesk;
class SettlementSheet;
class ThemeSource;
struct ExchangeValue;
struct SoldBooking;

/// Sold bookings in the basket's place: finding one, printing its tickets, giving money back for
/// it, exchanging its seats for those of the basket. One step leads to the next; Esc goes back.
class BookingsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All of them outlive the panel.
    struct Models
    {
        const ThemeSource &themes;
        const Clock &clock;
        SaleDesk &desk;
        Checkout &checkout;
        const EventListModel &events;
        const AfterSaleModels &afterSale;
    };

    explicit BookingsPanel(const Models &models, QWidget *parent = nullptr);

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
    /// The new seats are chosen; what they cost more is paid this way.
    void settleExchange(TenderWay way);
    /// Esc: one step back. False when the panel is not open.
    bool stepBack();
    /// False when typing belongs elsewhere.
    bool focusHere();
    /// Called by the window's one-second timer.
    void tick();

Q_SIGNALS:
    void openChanged(bool open);
    /// Of what the new seats of an exchange cost more; the panel comes back by itself.
    void paymentAsked(const parterre::ExchangeValue &given, parterre::TenderWay way);
    void previewAsked(const parterre::SoldBooking &sold);
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
    void whenRead(const std::function<void()> &act);
    void refund();
    void exchange();
    void leaveSettlement();
    void leavePayment();

    SaleDesk &m_desk;
    Checkout &m_checkout;
    const EventListModel &m_events;
    AfterSaleModels m_models;
    Session m_session;
    QLabel *m_title;
    NoticeLabel *m_notice;
    QStackedWidget *m_pages;
    BookingSearch *m_search;
    BookingDetailsPanel *m_details;
    SettlementSheet *m_settlementSheet;
    ReprintSheet *m_reprint;
    ExchangeSheet *m_exchange;
    BookingSettlement *m_settlement;
    BookingPrinting *m_printing;
    BookingDetails m_booking;        ///< as last read
    std::vector<BookedSeat> m_given; ///< in the exchange that is open
    std::function<void()> m_next;    ///< asked for before the booking was read
    bool m_isOpen = false;
    bool m_isRead = false;
    bool m_isPaying = false;    ///< the panel has stepped aside for an exchange's payment
    bool m_tellsChange = false; ///< the booking is read again because it was not as thought
    bool m_readsAgain = false;  ///< at the next second: what was printed is told by then
};

} // namespace parterre
