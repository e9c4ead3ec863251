// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopsession.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>

#include <utility>

namespace parterre {

using namespace std::chrono_literals;

namespace {

const QString changesChannel = QStringLiteral("parterre_changes");

/// Lists and maps may be large where a hold must be quick.
ConnectionOptions forReading(ConnectionOptions options)
{
    options.statementTimeout = 20s;
    return options;
}

/// How long nobody need touch this window before it locks itself, as set on this machine.
std::chrono::minutes idleLock()
{
    constexpr int usual = 10;
    constexpr int longest = 15; // the server locks then, whatever the window does
    const int minutes = QSettings().value(QStringLiteral("till/idleLockMinutes"), usual).toInt();
    return std::chrono::minutes(qBound(1, minutes, longest));
}

} // namespace

DesktopSession::DesktopSession(const ConnectionOptions &till, SaleJournal journal,
                               const Clock &clock, ThemeSource &themes)
    : m_journal(std::move(journal))
    , m_commands(till, QStringLiteral("commands"))
    , m_reads(forReading(till), QStringLiteral("reads"))
    , m_listener(till, changesChannel)
    , m_sessions(m_commands)
    , m_events(m_reads)
    , m_maps(m_reads, clock)
    , m_best(m_reads)
    , m_customers(m_reads)
    , m_bookings(m_commands, m_journal)
    , m_basket(m_bookings, clock)
    , m_feed(m_maps, clock)
    , m_desk(m_maps, m_feed, m_basket, clock)
    , m_recovery(m_bookings)
    , m_cards(m_commands)
    , m_checkout(m_basket, m_cards, clock)
    , m_ticketStore(m_commands)
    , m_ticketDesk(m_ticketStore, clock)
    , m_printing(m_ticketDesk, m_printer)
    , m_bookingFinder(m_reads)
    , m_soldPrinting({m_desk, m_bookingFinder, m_ticketDesk, m_printer, m_printing})
    , m_afterSale(m_commands)
    , m_afterSaleDesk(m_afterSale, clock)
    , m_eventDesk(m_reads, m_commands)
    , m_chosenEvent(m_eventDesk)
    , m_staffDesk(m_reads, m_commands)
    , m_tonight(m_reads, m_commands)
    , m_tonightWatch(m_tonight)
    , m_seatHistory(m_reads)
    , m_planDesk(m_reads)
    , m_eventMap(m_maps, clock)
    , m_priceDesk(m_reads, m_commands)
    , m_houseHolds(m_reads, m_commands)
    , m_window(
          {themes,
           clock,
           m_sessions,
           m_events,
           m_feed,
           m_desk,
           m_best,
           m_customers,
           m_checkout,
           m_cards,
           m_ticketDesk,
           m_soldPrinting,
           {m_bookingFinder, m_afterSaleDesk, m_sessions, m_ticketStore, m_printer, m_printing},
           {themes, clock, m_sessions, m_eventDesk, m_chosenEvent, m_staffDesk, m_tonight,
            m_tonightWatch, m_seatHistory, m_planDesk, m_eventMap, m_priceDesk, m_houseHolds},
           idleLock()})
{
    wire();
}

DesktopSession::~DesktopSession()
{
    // All are asked before the first is waited for: with a silent server they end side by side.
    m_commands.stopSoon();
    m_reads.stopSoon();
    m_listener.stopSoon();
}

void DesktopSession::show()
{
    m_window.setGeometry(QGuiApplication::primaryScreen()->availableGeometry());
    m_window.showMaximized();
}

void DesktopSession::wire()
{
    m_printing.setSettings(PrintSettings::from(QSettings()));
    m_soldPrinting.findPrinters();
    connect(&m_listener, &Listener::notified, &m_feed, &SeatFeed::hear);
    connect(&m_listener, &Listener::notified, &m_tonightWatch, &TonightWatch::hear);
    connect(&m_listener, &Listener::notified, &m_eventMap, &EventMap::hear);
    connect(&m_basket, &Basket::sessionChanged, &m_recovery, &SaleRecovery::setSession);
    connect(&m_recovery, &SaleRecovery::noticed, &m_desk, &SaleDesk::noticed);
    connect(&m_reads, &Executor::connectionRestored, &m_feed, &SeatFeed::readAll);
    connect(&m_listener, &Listener::connected, &m_window, [this] { m_window.setLinked(true); });
    connect(&m_listener, &Listener::disconnected, &m_window, [this] { m_window.setLinked(false); });
    connect(&m_listener, &Listener::reconnected, &m_window, [this] { m_window.setLinked(true); });
}

} // namespace parterre
