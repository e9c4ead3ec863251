// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktopsession.h"
#include "tests/support/aheadclock.h"
#include "ui/theme/themesource.h"

#include <QString>
#include <QTemporaryDir>

#include <algorithm>

namespace parterre {

class SeatMapView;

/// A whole window as the program composes it, on a till of a test's database, and the hands of the
/// person in front of it: only clicks and keys, never a call into the program.
class TicketWindow final
{
public:
    explicit TicketWindow(const ConnectionOptions &till);

    [[nodiscard]] const Basket &basket() const { return m_session.basket(); }
    [[nodiscard]] const SeatFeed &feed() const { return m_session.feed(); }
    [[nodiscard]] MainWindow &window() { return m_session.window(); }
    /// The child of that object name, the one that can be seen where several have it; fails the
    /// run (qFatal) when there is none.
    template <class T>
    [[nodiscard]] T *find(const QString &name)
    {
        const QList<T *> children = window().findChildren<T *>(name);
        if (children.empty())
            qFatal("no widget is called %s", qPrintable(name));
        const auto seen = std::ranges::find_if(children, &T::isVisible);
        return seen == children.end() ? children.front() : *seen;
    }

    /// Types them and presses Enter; does not wait for what comes of it.
    void typeSignIn(const QString &email, const QString &password);
    /// Signs in and waits until a map with states is on the screen.
    [[nodiscard]] bool signIn(const QString &email, const QString &password);
    /// To the window's focus, as a keyboard does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);

    /// Lets this much time pass, as the window's clock sees it.
    void pass(std::chrono::milliseconds time) { m_clock.advance(time); }

    [[nodiscard]] SeatMapView &map();
    /// The index of "Stalls A 1"; -1 when the map has no such seat.
    [[nodiscard]] int seat(const QString &shortName);
    [[nodiscard]] SeatStatus status(const QString &shortName);
    void clickSeat(const QString &shortName);
    [[nodiscard]] QString message();

private:
    AheadClock m_clock;
    ThemeSource m_themes{false, ThemeChoice::Light};
    QTemporaryDir m_folder;
    DesktopSession m_session;
};

} // namespace parterre
