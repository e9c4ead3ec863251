// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/customers/customerstore.h"
#include "models/db/connectionoptions.h"
#include "models/db/executor.h"
#include "models/db/listener.h"
#include "models/events/chosenevent.h"
#include "models/events/eventdesk.h"
#include "models/events/eventstore.h"
#include "models/events/pricedesk.h"
#include "models/reports/seathistory.h"
#include "models/reports/tonightwatch.h"
#include "models/sales/aftersaledesk.h"
#include "models/sales/basket.h"
#include "models/sales/bestpreview.h"
#include "models/sales/bookingfinder.h"
#include "models/sales/bookingstore.h"
#include "models/sales/cardpayments.h"
#include "models/sales/checkout.h"
#include "models/sales/saledesk.h"
#include "models/sales/salejournal.h"
#include "models/sales/salerecovery.h"
#include "models/seating/plandesk.h"
#include "models/seating/eventmap.h"
#include "models/seating/households.h"
#include "models/seating/seatfeed.h"
#include "models/seating/seatmapstore.h"
#include "models/staff/sessionstore.h"
#include "models/staff/staffdesk.h"
#include "models/tickets/ticketdesk.h"
#include "models/tickets/ticketstore.h"
#include "ui/sales/soldprinting.h"
#include "ui/shell/mainwindow.h"
#include "ui/tickets/ticketprinter.h"
#include "ui/tickets/ticketprinting.h"

#include <QObject>

namespace parterre {

class ThemeSource;

/// One window on one till's database: makes everything, wires it and owns it. The members stand in
/// the order in which they need each other; they end in the reverse.
class DesktopSession final : public QObject
{
    Q_OBJECT

public:
    /// clock and themes outlive the session.
    DesktopSession(const ConnectionOptions &till, SaleJournal journal, const Clock &clock,
                   ThemeSource &themes);
    ~DesktopSession() override;

    /// Fills the screen, with or without a window manager.
    void show();
    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] const Basket &basket() const { return m_basket; }
    [[nodiscard]] const SeatFeed &feed() const { return m_feed; }

private:
    void wire();

    SaleJournal m_journal;
    Executor m_commands;
    Executor m_reads;
    Listener m_listener;
    SessionStore m_sessions;
    EventStore m_events;
    SeatMapStore m_maps;
    BestPreview m_best;
    CustomerStore m_customers;
    BookingStore m_bookings;
    Basket m_basket;
    SeatFeed m_feed;
    SaleDesk m_desk;
    SaleRecovery m_recovery;
    CardPayments m_cards;
    Checkout m_checkout;
    TicketStore m_ticketStore;
    TicketDesk m_ticketDesk;
    TicketPrinter m_printer;
    TicketPrinting m_printing;
    BookingFinder m_bookingFinder;
    SoldPrinting m_soldPrinting;
    AfterSale m_afterSale;
    AfterSaleDesk m_afterSaleDesk;
    EventDesk m_eventDesk;
    ChosenEvent m_chosenEvent;
    StaffDesk m_staffDesk;
    TonightStore m_tonight;
    TonightWatch m_tonightWatch;
    SeatHistory m_seatHistory;
    PlanDesk m_planDesk;
    EventMap m_eventMap;
    PriceDesk m_priceDesk;
    HouseHolds m_houseHolds;
    MainWindow m_window;
};

} // namespace parterre
