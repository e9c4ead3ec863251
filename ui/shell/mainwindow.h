// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staff/sessionstore.h"
#include "ui/manager/deskmodels.h"
#include "ui/sales/aftersalemodels.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

class QStackedWidget;

namespace parterre {

class Basket;
class BestPreview;
class CardPayments;
class Checkout;
class Clock;
class CustomerStore;
class EventStore;
class HelpOverlay;
class IdleWatch;
class LockPage;
class ManagerDesk;
class MoneyBar;
class SaleDesk;
class SalePage;
class SeatFeed;
class SeatHistoryCard;
class SignInPage;
class SoldPrinting;
class StatusLine;
class TicketDesk;
class ThemeSource;

/// What a window works with. All of it outlives the window.
struct WindowModels
{
    ThemeSource &themes;
    const Clock &clock;
    SessionStore &sessions;
    EventStore &events;
    SeatFeed &feed;
    SaleDesk &desk;
    BestPreview &best;
    CustomerStore &customers;
    Checkout &checkout;
    CardPayments &cards;
    TicketDesk &tickets;
    SoldPrinting &printing;
    AfterSaleModels afterSale;
    DeskModels managers;
    /// The window locks itself when nobody has touched it for so long.
    std::chrono::milliseconds idleLock;
};

/// The program's window: sign-in, then the sale or, for managers, their desk, and the status line
/// under all. It cannot be
/// closed unasked while a sale is being completed, and it gives held seats back before it closes or
/// somebody signs out. Locked, it shows nothing of the sale and keeps all of it.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowModels &models, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Whether the link to the server stands; after it came back everything is read again.
    void setLinked(bool linked);
    /// Whoever can open a window with another password for the till: see tillPasswordAsked().
    void offerTillPassword();

Q_SIGNALS:
    void tillPasswordAsked();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    /// What happens when the basket's seats are given back.
    enum class Leaving : quint8 { No, SignOut, Close };

    void build();
    void addKeys();
    void connectModels();
    void connectLock();
    void signedIn(const Session &session);
    void signOut();
    void noteError(const Error &error);
    void sessionEnded();
    void lock();
    void showLock(const QString &reason);
    void unlocked();
    [[nodiscard]] bool isLocked() const;
    void showSignIn();
    void tick();
    void stepBack();
    void openDesk();
    void openSeatHistory();
    /// False when the person stays with what is not saved.
    bool closeDesk();
    [[nodiscard]] bool mayCloseWhileCompleting();
    [[nodiscard]] bool askToClose(const QString &title, const QString &text,
                                  const std::function<bool()> &isOpen);
    [[nodiscard]] bool mayCloseWithSeats();
    void releaseAndLeave(Leaving how);
    void leaveWhenReleased();
    void endSession();

    WindowModels m_models;
    QStackedWidget *m_pages;
    SignInPage *m_signInPage;
    SalePage *m_salePage;
    ManagerDesk *m_managerDesk;
    LockPage *m_lockPage;
    MoneyBar *m_money;
    IdleWatch *m_idle;
    StatusLine *m_status;
    HelpOverlay *m_help;
    SeatHistoryCard *m_seatHistory; ///< upon the map
    QTimer m_second;
    Session m_session;
    bool m_linked = true;
    bool m_deskLocked = false;
    Leaving m_leaving = Leaving::No;
};

} // namespace parterre
