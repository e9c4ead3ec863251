// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/sales/aftersaledesk.h"
#include "models/sales/checkout.h"
#include "models/sales/saledesk.h"
#include "models/seating/seatfeed.h"
#include "models/seating/seatstates.h"
#include "models/tickets/ticketdesk.h"
#include "ui/manager/managerdesk.h"
#include "ui/manager/seathistorycard.h"
#include "ui/sales/salepage.h"
#include "ui/sales/soldprinting.h"
#include "ui/shell/helpoverlay.h"
#include "ui/shell/idlewatch.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/moneybar.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/statusline.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace parterre {

using namespace std::chrono_literals;

MainWindow::MainWindow(const WindowModels &models, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_pages(new QStackedWidget(this))
    , m_signInPage(new SignInPage(models.themes, models.clock, models.sessions, this))
    , m_salePage(new SalePage({models.themes, models.clock, models.events, models.desk, models.best,
                               models.customers, models.checkout, models.sessions, models.printing,
                               models.afterSale},
                              this))
    , m_managerDesk(new ManagerDesk(models.managers, this))
    , m_lockPage(new LockPage(models.themes, models.sessions, models.desk.basket(), this))
    , m_money(
          new MoneyBar(models.themes, models.desk.basket(), models.checkout, models.cards, this))
    , m_idle(new IdleWatch(models.clock, this))
    , m_status(new StatusLine(models.themes, this))
    , m_help(new HelpOverlay(models.themes, this))
    , m_seatHistory(new SeatHistoryCard(models.themes, models.managers.history, &m_salePage->map()))
{
    setObjectName(u"mainWindow"_qs);
    setWindowTitle(tr("Parterre"));
    setMinimumSize(1024, 640);
    build();
    addKeys();
    connectModels();
    connectLock();
    m_second.setTimerType(Qt::PreciseTimer);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &MainWindow::tick);
    m_second.start();
    showSignIn();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectModels()
{
    Basket &basket = m_models.desk.basket();
    connect(m_signInPage, &SignInPage::signedIn, this, &MainWindow::signedIn);
    connect(m_signInPage, &SignInPage::tillPasswordAsked, this, &MainWindow::tillPasswordAsked);
    connect(m_signInPage, &SignInPage::frontPageRead, this, [this](const FrontPage &page) {
        m_status->setTill(page.till);
        setWindowTitle(tr("%1 \u00b7 Parterre").arg(page.venue));
    });
    connect(m_status, &StatusLine::signOutAsked, this, &MainWindow::signOut);
    connect(m_status, &StatusLine::deskAsked, this, &MainWindow::openDesk);
    connect(m_status, &StatusLine::saleAsked, this, &MainWindow::closeDesk);
    connect(m_managerDesk, &ManagerDesk::failed, this, &MainWindow::noteError);
    connect(m_seatHistory, &SeatHistoryCard::failed, this, &MainWindow::noteError);
    connect(m_status, &StatusLine::helpAsked, m_help, &HelpOverlay::open);
    connect(m_salePage, &SalePage::helpAsked, m_help, &HelpOverlay::open);
    connect(&m_models.feed, &SeatFeed::healthChanged, this,
            [this] { m_status->setHealth(m_models.feed, m_linked); });
    connect(&m_models.feed, &SeatFeed::failed, this, &MainWindow::noteError);
    connect(m_salePage, &SalePage::readingFailed, this, &MainWindow::noteError);
    // Queued: the basket says the last word on a request when it has answered its caller.
    constexpr auto settled = Qt::QueuedConnection;
    connect(&basket, &Basket::changed, this, &MainWindow::leaveWhenReleased, settled);
    connect(&basket, &Basket::failed, this, &MainWindow::leaveWhenReleased, settled);
    connect(&basket, &Basket::refused, this, &MainWindow::leaveWhenReleased, settled);
    connect(&basket, &Basket::refused, this, [this](SaleOutcome outcome) {
        if (outcome == SaleOutcome::SignedOut)
            sessionEnded();
        else if (outcome == SaleOutcome::Locked)
            showLock(tr("This window was idle for too long and is locked."));
    });
    const auto showPrinter = [this] {
        m_status->setPrinter(m_models.printing.printerText(),
                             m_models.printing.printerTone() == SoldPrinting::Tone::Good);
    };
    connect(&m_models.printing, &SoldPrinting::changed, this, showPrinter);
    showPrinter();
}

void MainWindow::connectLock()
{
    connect(m_status, &StatusLine::lockAsked, this, &MainWindow::lock);
    auto *key = new QShortcut(Qt::Key_F12, this);
    key->setAutoRepeat(false);
    connect(key, &QShortcut::activated, this, &MainWindow::lock);
    connect(m_lockPage, &LockPage::unlocked, this, &MainWindow::unlocked);
    connect(m_lockPage, &LockPage::switched, this, [this](const Session &session) {
        m_managerDesk->end();
        signedIn(session);
    });
    connect(m_lockPage, &LockPage::sessionEnded, this, &MainWindow::sessionEnded);
}

void MainWindow::build()
{
    m_pages->addWidget(m_signInPage);
    m_pages->addWidget(m_salePage);
    m_pages->addWidget(m_managerDesk);
    m_pages->addWidget(m_lockPage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_money);
    column->addWidget(m_pages, 1);
    column->addWidget(new Hairline(m_models.themes, Qt::Horizontal, this));
    column->addWidget(m_status);
    connect(m_salePage, &SalePage::mapAloneChanged, this, [this](bool alone) {
        m_status->setVisible(!alone);
        setWindowState(alone ? windowState() | Qt::WindowFullScreen
                             : windowState() & ~Qt::WindowFullScreen);
    });
}

void MainWindow::addKeys()
{
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    connect(escape, &QShortcut::activated, this, &MainWindow::stepBack);
    auto *help = new QShortcut(Qt::Key_F1, this); // its button is hidden while the map is alone
    help->setEnabled(false);
    connect(help, &QShortcut::activated, m_help, &HelpOverlay::open);
    connect(m_salePage, &SalePage::mapAloneChanged, help, &QShortcut::setEnabled);
    auto *history = new QShortcut(Qt::CTRL | Qt::Key_H, this);
    connect(history, &QShortcut::activated, this, &MainWindow::openSeatHistory);
    auto *mapAlone = new QShortcut(Qt::Key_F11, this);
    connect(mapAlone, &QShortcut::activated, this, [this] {
        if (m_pages->currentWidget() == m_salePage)
            m_salePage->setMapAlone(!m_salePage->isMapAlone());
    });
}

void MainWindow::setLinked(bool linked)
{
    const bool isBack = linked && !m_linked;
    m_linked = linked;
    m_status->setHealth(m_models.feed, m_linked);
    if (isBack && !m_session.token.isEmpty() && !isLocked()) {
        m_models.feed.readAll();
        m_salePage->refreshEvents();
    }
}

void MainWindow::offerTillPassword()
{
    m_signInPage->offerTillPassword();
}

void MainWindow::signedIn(const Session &session)
{
    m_session = session;
    m_models.desk.setSession(session.token);
    m_status->setTill(session.till);
    m_status->setPerson(session);
    m_status->setHealth(m_models.feed, m_linked);
    m_pages->setCurrentWidget(m_salePage);
    m_status->setAtDesk(false);
    m_salePage->begin(session);
    m_models.printing.setSession(session);
    m_models.tickets.setSession(session.token);
    m_money->setSession(session.token);
    m_idle->touch();
    m_models.feed.readAll();
}

void MainWindow::openDesk()
{
    if (m_pages->currentWidget() != m_salePage)
        return;
    m_salePage->setMapAlone(false);
    m_pages->setCurrentWidget(m_managerDesk);
    m_status->setAtDesk(true);
    m_managerDesk->begin(m_session);
}

bool MainWindow::closeDesk()
{
    if (m_pages->currentWidget() != m_managerDesk)
        return true;
    if (!m_managerDesk->leave())
        return false;
    m_pages->setCurrentWidget(m_salePage);
    m_status->setAtDesk(false);
    m_salePage->refreshEvents();
    return true;
}

void MainWindow::signOut()
{
    if (!closeDesk())
        return;
    Basket &basket = m_models.desk.basket();
    if (basket.isConfirming() || m_models.afterSale.acts.isBusy()) {
        m_salePage->notice({Notice::Level::Warning,
                            tr("A sale is being completed. Wait for it before you sign out.")});
        return;
    }
    if (basket.lines().size() > SaleDesk::fewSeats && basket.phase() != Basket::Phase::Sold
        && basket.phase() != Basket::Phase::Expired) {
        basket.leavePayment();
        m_salePage->releaseBeforeLeaving();
        return;
    }
    m_salePage->notice({Notice::Level::Info, tr("You are signed out when the seats are back.")});
    releaseAndLeave(Leaving::SignOut);
}

void MainWindow::endSession()
{
    m_models.sessions.signOut(m_session, this, [](const Result<void> &) {});
    m_salePage->end();
    m_models.desk.setSession({});
    m_models.tickets.setSession({});
    m_money->setSession({});
    m_session = {};
    showSignIn();
}

void MainWindow::noteError(const Error &error)
{
    // What a read is answered when the session has ended, or was idle for too long.
    if (error.code == u"PT401")
        sessionEnded();
    else if (error.code == u"PT423")
        showLock(tr("This window was idle for too long and is locked."));
}

bool MainWindow::isLocked() const
{
    return m_pages->currentWidget() == m_lockPage;
}

void MainWindow::lock()
{
    if (m_session.token.isEmpty() || isLocked())
        return;
    if (m_models.desk.basket().isConfirming() || m_models.checkout.isBusy()
        || m_models.afterSale.acts.isBusy()) {
        m_salePage->notice({Notice::Level::Warning,
                            tr("A sale is being completed. Wait for it, then lock the window.")});
        return;
    }
    // Hidden at once; without the server the page still stands, and the server locks by itself.
    m_models.sessions.lock(m_session, this, [](const Result<void> &) {});
    showLock({});
}

void MainWindow::showLock(const QString &reason)
{
    if (m_session.token.isEmpty() || isLocked())
        return;
    m_leaving = Leaving::No;
    m_models.feed.setSession({});
    m_seatHistory->end();
    m_salePage->setMapAlone(false);
    m_status->clearPerson();
    m_money->hide();
    m_deskLocked = m_pages->currentWidget() == m_managerDesk;
    m_lockPage->open(m_session);
    if (!reason.isEmpty())
        m_lockPage->explain(reason);
    m_pages->setCurrentWidget(m_lockPage);
    m_lockPage->setFocus();
}

void MainWindow::unlocked()
{
    const bool backToDesk = m_deskLocked;
    signedIn(m_session);
    if (backToDesk) {
        m_pages->setCurrentWidget(m_managerDesk); // with what was not saved yet
        m_status->setAtDesk(true);
    }
}

void MainWindow::sessionEnded()
{
    if (m_session.token.isEmpty())
        return;
    m_session = {};
    m_leaving = Leaving::No;
    m_models.feed.setSession({});
    m_money->setSession({});
    m_managerDesk->end();
    showSignIn();
    m_signInPage->explain(tr("Your session has ended. Sign in again; held seats stay held."));
}

void MainWindow::showSignIn()
{
    m_seatHistory->end();
    m_status->clearPerson();
    m_pages->setCurrentWidget(m_signInPage);
    m_signInPage->open();
}

void MainWindow::tick()
{
    m_models.desk.basket().tick();
    m_models.checkout.tick();
    m_models.tickets.tick();
    if (SeatStates *states = m_models.desk.states())
        states->expire();
    if (m_session.token.isEmpty())
        return;
    if (isLocked()) {
        m_lockPage->tick();
        return;
    }
    m_models.feed.tick();
    m_salePage->tick();
    if (m_idle->idleFor() >= m_models.idleLock)
        lock();
}

void MainWindow::openSeatHistory()
{
    if (m_pages->currentWidget() != m_salePage || m_session.role != StaffRole::Manager)
        return;
    if (!m_seatHistory->open(m_session.token))
        m_salePage->notice({Notice::Level::Info,
                            tr("Go to a seat on the map first, by the arrow keys or the mouse.")});
}

void MainWindow::stepBack()
{
    if (m_seatHistory->stepBack())
        return;
    if (m_pages->currentWidget() == m_salePage)
        m_salePage->stepBack();
    else if (m_pages->currentWidget() == m_managerDesk)
        m_managerDesk->stepBack();
    else if (isLocked())
        m_lockPage->stepBack();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Basket &basket = m_models.desk.basket();
    if (basket.isConfirming() || m_models.afterSale.acts.isBusy()) {
        event->setAccepted(mayCloseWhileCompleting());
        return;
    }
    // What nobody may give back here ends by itself.
    const bool mayRelease = !m_session.token.isEmpty() && !isLocked();
    const bool holds = basket.phase() == Basket::Phase::Holding
        || basket.phase() == Basket::Phase::Paying || basket.isBusy();
    if (!holds || !mayRelease || m_leaving == Leaving::Close) {
        event->accept();
        return;
    }
    event->ignore(); // closed when the seats are free, or at the second attempt
    releaseAndLeave(Leaving::Close);
}

bool MainWindow::mayCloseWhileCompleting()
{
    const Basket &basket = m_models.desk.basket();
    const AfterSaleDesk &acts = m_models.afterSale.acts;
    if (basket.isConfirming())
        return askToClose(tr("A sale is being completed"),
                          tr("The server has not said yet whether this sale of %1 is done. It is "
                             "kept in this window's journal and completed at the next start. Hand "
                             "nothing over before that.")
                              .arg(basket.total().text(locale())),
                          [&basket] { return basket.isConfirming(); });
    return askToClose(tr("A refund or an exchange is being completed"),
                      tr("The server has not said yet whether it is done. When you close the "
                         "window, nobody asks again: look at the booking at the next start. Hand "
                         "nothing over before that."),
                      [&acts] { return acts.isBusy(); });
}

/// Asks only as long as something is open; false when it is not open any more.
bool MainWindow::askToClose(const QString &title, const QString &text,
                            const std::function<bool()> &isOpen)
{
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::NoButton, this);
    auto *stay = box.addButton(tr("Wait for the answer"), QMessageBox::RejectRole);
    const auto *leave = box.addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    const auto look = [&isOpen, &box] {
        if (!isOpen())
            box.reject();
    };
    connect(&m_models.desk.basket(), &Basket::changed, &box, look);
    connect(&m_models.afterSale.acts, &AfterSaleDesk::changed, &box, look);
    box.exec();
    return box.clickedButton() == leave && isOpen();
}

void MainWindow::releaseAndLeave(Leaving how)
{
    Basket &basket = m_models.desk.basket();
    m_leaving = how;
    basket.leavePayment();
    basket.releaseAll();
    leaveWhenReleased();
}

void MainWindow::leaveWhenReleased()
{
    Basket &basket = m_models.desk.basket();
    if (m_leaving == Leaving::No || basket.isBusy())
        return;
    const Leaving how = std::exchange(m_leaving, Leaving::No);
    basket.startNext();
    const bool released = basket.phase() == Basket::Phase::Empty;
    if (released && how == Leaving::SignOut) {
        endSession();
    } else if (how == Leaving::Close && (released || mayCloseWithSeats())) {
        m_leaving = Leaving::Close;
        close();
    }
}

bool MainWindow::mayCloseWithSeats()
{
    QMessageBox box(QMessageBox::Warning, tr("The seats could not be given back"),
                    tr("The seats in the basket stay held until their time ends. Nothing was "
                       "sold."),
                    QMessageBox::NoButton, this);
    auto *stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
    const auto *leave = box.addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    box.setDefaultButton(stay);
    box.exec();
    return box.clickedButton() == leave;
}

} // namespace parterre
