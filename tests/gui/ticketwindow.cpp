// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/ticketwindow.h"

#include "models/seating/seatstates.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace parterre {

TicketWindow::TicketWindow(const ConnectionOptions &till)
    : m_session(till, SaleJournal(m_folder.filePath(QStringLiteral("journal"))), m_clock, m_themes)
{
    window().resize(1600, 1000);
    window().show();
    window().activateWindow();
}

void TicketWindow::typeSignIn(const QString &email, const QString &password)
{
    auto *emailField = find<QLineEdit>(u"email"_qs);
    auto *passwordField = find<QLineEdit>(u"password"_qs);
    emailField->setText(email); // QTest has no keys for letters beyond Latin 1
    QTest::keyClick(emailField, Qt::Key_Return);
    passwordField->setText(password);
    QTest::keyClick(passwordField, Qt::Key_Return);
}

bool TicketWindow::signIn(const QString &email, const QString &password)
{
    typeSignIn(email, password);
    return QTest::qWaitFor([this] { return map().isVisible() && map().states(); }, 10000);
}

void TicketWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    window().activateWindow();
    if (!QTest::qWaitForWindowActive(&window()))
        qFatal("the window cannot be made active");
    QWidget *focus = window().focusWidget();
    QTest::keyClick(focus ? focus : &window(), key, modifiers);
}

void TicketWindow::type(const QString &text)
{
    QTest::keyClicks(window().focusWidget(), text);
}

SeatMapView &TicketWindow::map()
{
    return *find<SeatMapView>(u"seatMap"_qs);
}

int TicketWindow::seat(const QString &shortName)
{
    const SeatLayout &layout = *map().seatLayout();
    for (int seat = 0; seat < layout.size(); ++seat) {
        if (layout.shortName(seat) == shortName)
            return seat;
    }
    return -1;
}

SeatStatus TicketWindow::status(const QString &shortName)
{
    return map().states()->status(seat(shortName));
}

void TicketWindow::clickSeat(const QString &shortName)
{
    const QPoint centre = map().seatRect(seat(shortName)).center();
    QTest::mouseMove(map().viewport(), centre);
    QTest::mouseClick(map().viewport(), Qt::LeftButton, {}, centre);
}

QString TicketWindow::message()
{
    const auto *bar = find<MessageBar>(u"saleMessage"_qs);
    return bar->isVisible() ? bar->text() : QString();
}

} // namespace parterre
