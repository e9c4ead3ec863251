// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/db/executor.h"
#include "models/db/listener.h"
#include "models/events/eventstore.h"
#include "models/sales/basket.h"
#include "models/sales/bookingstore.h"
#include "models/sales/saledesk.h"
#include "models/sales/salejournal.h"
#include "models/sales/salerecovery.h"
#include "models/seating/seatfeed.h"
#include "models/seating/seatmapstore.h"
#include "models/staff/sessionstore.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/themesource.h"

#include <QString>
#include <QTemporaryDir>

namespace parterre {

class SeatMapView;

/// A whole window, composed as the program composes it, on a till of a test's database, and the
/// hands of the person in front of it: only clicks and keys, never a call into the program.
class TicketWindow final
{
public:
    explicit TicketWindow(const ConnectionOptions &till);

    [[nodiscard]] const Basket &basket() const { return m_basket; }
    [[nodiscard]] const SeatFeed &feed() const { return m_feed; }
    [[nodiscard]] MainWindow &window() { return m_window; }
    /// The child of that object name; fails the run (qFatal) when it is not there.
    template <class T>
    [[nodiscard]] T *find(const QString &name)
    {
        T *child = window().findChild<T *>(name);
        if (!child)
            qFatal("no widget is called %s", qPrintable(name));
        return child;
    }

    /// Types them and presses Enter; does not wait for what comes of it.
    void typeSignIn(const QString &email, const QString &password);
    /// Signs in and waits until a map with states is on the screen.
    [[nodiscard]] bool signIn(const QString &email, const QString &password);
    /// To the window's focus, as a keyboard does.
    void press(Qt::Key key);
    void type(const QString &text);

    [[nodiscard]] SeatMapView &map();
    /// The index of "Stalls A 1"; -1 when the map has no such seat.
    [[nodiscard]] int seat(const QString &shortName);
    [[nodiscard]] SeatStatus status(const QString &shortName);
    void clickSeat(const QString &shortName);
    [[nodiscard]] QString message();

private:
    SystemClock m_clock;
    ThemeSource m_themes{false, ThemeChoice::Light};
    QTemporaryDir m_folder;
    SaleJournal m_journal{m_folder.filePath(QStringLiteral("journal"))};
    Executor m_commands;
    Executor m_reads;
    Listener m_listener;
    SessionStore m_sessions;
    EventStore m_events;
    SeatMapStore m_maps;
    BookingStore m_bookings;
    Basket m_basket;
    SeatFeed m_feed;
    SaleDesk m_desk;
    SaleRecovery m_recovery;
    MainWindow m_window;
};

} // namespace parterre
