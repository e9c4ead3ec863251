// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/salepage.h"

#include "models/sales/saledesk.h"
#include "models/seating/seatstates.h"
#include "ui/sales/basketpanel.h"
#include "ui/sales/bookingspanel.h"
#include "ui/sales/eventlistpanel.h"
#include "ui/sales/mapchip.h"
#include "ui/sales/mapcolumn.h"
#include "ui/sales/salekeys.h"
#include "ui/sales/seatcount.h"
#include "ui/sales/titleline.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace parterre {

namespace {

constexpr int narrowBelow = 1500;
constexpr int eventsWidth = 264;
constexpr int basketWidth = 360;
constexpr int narrowBasketWidth = 320;
constexpr int refreshSeconds = 60;
constexpr int staleSeconds = 10; // after something was sold in another event

} // namespace

SalePage::SalePage(const SaleModels &models, QWidget *parent)
    : QWidget(parent)
    , m_eventStore(models.events)
    , m_desk(models.desk)
    , m_title(new TitleLine(models.themes, this))
    , m_titleLine(new Hairline(models.themes, Qt::Horizontal, this))
    , m_list(new EventListPanel(models.themes, m_events, this))
    , m_listLine(new Hairline(models.themes, Qt::Vertical, this))
    , m_mapColumn(new MapColumn(models.themes, models.clock, models.desk, models.best, this))
    , m_basketLine(new Hairline(models.themes, Qt::Vertical, this))
    , m_basket(new BasketPanel(models, this))
    , m_bookings(new BookingsPanel(models.themes, models.clock, models.desk, m_events,
                                   models.afterSale, this))
    , m_chip(new MapChip(models.themes, models.desk.basket(), this))
    , m_columns(new QHBoxLayout)
{
    setObjectName(u"salePage"_qs);
    build();
    connectParts();
    connectDesk();
    connectBookings();
}

void SalePage::build()
{
    m_list->setFixedWidth(eventsWidth);
    m_mapColumn->installEventFilter(this);

    m_columns->setSpacing(0);
    m_columns->addWidget(m_list);
    m_columns->addWidget(m_listLine);
    m_columns->addWidget(m_mapColumn, 1);
    m_columns->addWidget(m_basketLine);
    m_columns->addWidget(m_basket);
    m_columns->addWidget(m_bookings);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_title);
    page->addWidget(m_titleLine);
    page->addLayout(m_columns, 1);
}

void SalePage::connectParts()
{
    auto *events = new QShortcut(Qt::Key_F2, this);
    events->setAutoRepeat(false);
    connect(events, &QShortcut::activated, this, &SalePage::askEvents);
    auto *keys = new SaleKeys(m_desk, this);
    connect(keys, &SaleKeys::noticed, this, &SalePage::notice);
    connect(keys, &SaleKeys::tenderAsked, m_basket, &BasketPanel::pay);
    connect(m_chip, &MapChip::backAsked, this, [this] { setMapAlone(false); });
    connect(m_title, &TitleLine::eventsAsked, this, &SalePage::askEvents);
    connect(m_title, &TitleLine::housePlanAsked, this, &SalePage::makeHousePlan);
    connect(m_list, &EventListPanel::chosen, this, &SalePage::choose);
    connect(m_basket, &BasketPanel::sheetOpened, this, [this] {
        m_mapColumn->dismissMessage();
        m_bookings->close();
        setMapAlone(false);
    });
    connect(m_basket, &BasketPanel::sheetClosed, this, &SalePage::focusHome);
    connect(m_basket, &BasketPanel::noticed, this, &SalePage::notice);
    connect(m_mapColumn, &MapColumn::homeAsked, this, &SalePage::focusHome);
    connect(m_mapColumn, &MapColumn::findAsked, this, &SalePage::findAsked);
    connect(m_mapColumn, &MapColumn::helpAsked, this, &SalePage::helpAsked);
}

void SalePage::connectDesk()
{
    connect(&m_desk, &SaleDesk::opening, this, &SalePage::showOpening);
    connect(&m_desk, &SaleDesk::opened, this, &SalePage::showOpened);
    connect(&m_desk, &SaleDesk::openingFailed, this, [this](const Error &error) {
        m_mapColumn->setMapNotice(error.text);
        notice({Notice::Level::Error, error.text});
    });
    connect(&m_desk, &SaleDesk::noticed, this, &SalePage::notice);
    connect(&m_desk, &SaleDesk::releasedMany, this, &SalePage::offerTakingBack);
    connect(&m_desk, &SaleDesk::otherEventChanged, this, [this] { m_listStale = true; });
    connect(&m_desk.basket(), &Basket::holdExpired, this, [this] {
        const bool paying = m_desk.basket().phase() == Basket::Phase::Paying;
        notice({Notice::Level::Warning,
                paying ? tr("The hold has ended. Finish now: the sale is good while the seats are "
                            "still free.")
                       : tr("The hold has ended and the seats are on sale again. Press F5 to take "
                            "them again.")});
    });
}

void SalePage::connectBookings()
{
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setAutoRepeat(false);
    connect(find, &QShortcut::activated, this, [this] { m_bookings->find({}); });
    connect(this, &SalePage::findAsked, m_bookings, &BookingsPanel::find);
    connect(m_mapColumn, &MapColumn::seatsAsked, this, [this] {
        if (!m_bookings->isTakingSeats())
            m_bookings->close(); // the basket stands behind it
    });
    connect(m_bookings, &BookingsPanel::mapWanted, this, &SalePage::focusHome);
    connect(m_bookings, &BookingsPanel::openChanged, this, [this](bool open) {
        setMapAlone(false);
        arrange();
        if (!open)
            focusHome();
    });
}

void SalePage::begin(const Session &session)
{
    m_bookings->begin(session);
    m_token = session.token;
    m_firstOpened = m_desk.states() != nullptr;
    m_list->setHint(tr("Reading the events."));
    if (!m_firstOpened)
        m_mapColumn->setMapNotice(tr("Reading the events."));
    m_mapColumn->dismissMessage();
    focusHome();
    refreshEvents();
}

void SalePage::end()
{
    m_token.clear();
    m_bookings->end();
    m_events.setEvents({});
    m_desk.close();
    showOpening();
    m_title->clear();
}

void SalePage::refreshEvents()
{
    m_secondsToRefresh = refreshSeconds;
    m_listStale = false;
    m_eventStore.upcoming(m_token, this, [this, token = m_token](const auto &events) {
        if (token == m_token) // the same person is signed in still
            takeEvents(events);
    });
}

void SalePage::takeEvents(const Result<std::vector<EventSummary>> &events)
{
    if (!events) {
        m_list->setHint(tr("The events could not be read. They are asked for again."));
        if (m_events.isEmpty())
            m_mapColumn->setMapNotice(events.error().text);
        m_secondsToRefresh = staleSeconds;
        Q_EMIT readingFailed(events.error());
        return;
    }
    m_list->setHint({});
    m_events.setEvents(*events);
    if (const int row = m_events.rowOf(m_desk.event().id); row >= 0 && m_firstOpened) {
        m_desk.open(m_events.eventAt(row)); // its plan may have a new version
        showCounts();
        return;
    }
    const bool hasSeats = !m_desk.basket().lines().empty();
    if (const int row = m_events.rowOf(m_desk.basket().event()); row >= 0 && hasSeats) {
        choose(row);
        return;
    }
    const int next = m_events.nextOnSale(QDateTime::currentDateTimeUtc());
    if (next >= 0)
        choose(next);
    else
        m_mapColumn->setMapNotice(tr("Nothing is on sale. A manager can add an event."));
}

void SalePage::choose(int row)
{
    const EventSummary event = m_events.eventAt(row);
    m_desk.open(event);
    m_firstOpened = true;
    m_list->setCurrent(m_desk.event().id);
    m_list->stepBack(); // the next search begins anew
    setDrawerOpen(false);
    focusHome();
}

void SalePage::focusHome()
{
    if (!m_bookings->focusHere() && !m_basket->focusSheet())
        m_mapColumn->focusLine();
}

void SalePage::showOpening()
{
    m_mapColumn->showOpening();
    const EventSummary &event = m_desk.event();
    if (event.id.isValid())
        m_title->setEvent(event);
    m_list->setCurrent(event.id);
}

void SalePage::showOpened()
{
    m_mapColumn->showOpened();
    connect(m_desk.states(), &SeatStates::seatsChanged, this, &SalePage::showCounts);
}

void SalePage::showCounts()
{
    const SeatStates *states = m_desk.states();
    if (!states)
        return;
    const int available = states->count(SeatStatus::Available);
    m_title->setSeats(available, states->count(SeatStatus::Booked), states->layout().size());
    m_events.setAvailable(m_desk.event().id, available);
}

void SalePage::makeHousePlan(HousePlanExport::Target target)
{
    const EventSummary &event = m_desk.event();
    if (m_desk.states())
        HousePlanExport::open(
            window(), target, *m_desk.states(),
            {event.name, event.venue, locale().toString(event.start, QLocale::ShortFormat)});
}

void SalePage::tick()
{
    m_basket->tick();
    m_bookings->tick();
    m_chip->follow();
    if (m_token.isEmpty())
        return;
    m_secondsToRefresh = m_listStale ? qMin(m_secondsToRefresh, staleSeconds) : m_secondsToRefresh;
    if (--m_secondsToRefresh <= 0)
        refreshEvents();
}

bool SalePage::stepBack()
{
    if (m_mapColumn->stepBack())
        return true;
    if (m_mapAlone) {
        setMapAlone(false);
        return true;
    }
    if (m_bookings->stepBack() || m_basket->stepBack() || m_list->stepBack())
        return true;
    if (m_drawerOpen) {
        setDrawerOpen(false);
        focusHome();
        return true;
    }
    focusHome();
    // A sale that has nothing yet is not begun again by Esc: that is what Ctrl+Z is for.
    const Basket &basket = m_desk.basket();
    return (!basket.lines().empty() || basket.isBusy()) && m_mapColumn->takeBack();
}

void SalePage::setMapAlone(bool alone)
{
    if (alone == m_mapAlone)
        return;
    m_mapAlone = alone;
    arrange();
    focusHome();
    Q_EMIT mapAloneChanged(alone);
}

void SalePage::notice(const Notice &notice)
{
    m_mapColumn->notice(notice);
}

void SalePage::releaseBeforeLeaving()
{
    m_leaving = true;
    m_desk.releaseAll();
}

void SalePage::offerTakingBack(int seats)
{
    const QString released = std::exchange(m_leaving, false)
        ? tr("%1 released. Sign out once more to leave.")
        : tr("%1 released.");
    m_mapColumn->offerTakingBack(released.arg(seatCount(seats)));
}

void SalePage::askEvents()
{
    setMapAlone(false);
    if (m_narrow && m_drawerOpen) {
        setDrawerOpen(false);
        focusHome();
        return;
    }
    setDrawerOpen(m_narrow);
    m_list->search();
}

void SalePage::setDrawerOpen(bool open)
{
    m_drawerOpen = open;
    arrange();
}

void SalePage::arrange()
{
    const bool inLine = m_columns->indexOf(m_list) >= 0;
    if (m_narrow && inLine) {
        m_columns->removeWidget(m_list);
        m_columns->removeWidget(m_listLine);
    } else if (!m_narrow && !inLine) {
        m_columns->insertWidget(0, m_list);
        m_columns->insertWidget(1, m_listLine);
    }
    m_list->setVisible(!m_mapAlone && (!m_narrow || m_drawerOpen));
    m_listLine->setVisible(m_list->isVisibleTo(this));
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_titleLine),
                          static_cast<QWidget *>(m_basketLine)})
        part->setVisible(!m_mapAlone);
    m_basket->setVisible(!m_mapAlone && !m_bookings->isOpen());
    m_bookings->setVisible(!m_mapAlone && m_bookings->isOpen());
    m_chip->setVisible(m_mapAlone);
    for (QWidget *side : {static_cast<QWidget *>(m_basket), static_cast<QWidget *>(m_bookings)})
        side->setFixedWidth(m_narrow ? narrowBasketWidth : basketWidth);
    placeOverlays();
}

void SalePage::placeOverlays()
{
    if (m_narrow) {
        m_list->setGeometry(0, m_mapColumn->y(), eventsWidth, m_mapColumn->height());
        m_listLine->setGeometry(eventsWidth, m_list->y(), 1, m_list->height());
        m_list->raise();
        m_listLine->raise();
    }
    const QPoint corner = m_mapColumn->mapTo(this, m_mapColumn->mapGeometry().topRight());
    m_chip->move(corner + QPoint(1 - Grid::margin - m_chip->width(), Grid::margin));
    m_chip->raise();
}

/// Whatever is typed anywhere begins a command, unless a sheet is open that the keys belong to.
void SalePage::keyPressEvent(QKeyEvent *event)
{
    const bool isBooking = m_bookings->isOpen() && !m_bookings->isTakingSeats();
    if (isBooking || m_basket->hasSheet() || !m_mapColumn->takeKey(event))
        QWidget::keyPressEvent(event);
}

void SalePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_narrow = width() < narrowBelow;
    arrange();
}

bool SalePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_mapColumn
        && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeOverlays();
    return QWidget::eventFilter(watched, event);
}

} // namespace parterre
