// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/salepage.h"

#include "models/sales/saledesk.h"
#include "models/seating/seatstates.h"
#include "ui/sales/basketpanel.h"
#include "ui/sales/eventlistpanel.h"
#include "ui/sales/seatchoice.h"
#include "ui/sales/titleline.h"
#include "ui/seatmap/legend.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int narrowBelow = 1500;
constexpr int eventsWidth = 264;
constexpr int basketWidth = 360;
constexpr int narrowBasketWidth = 320;
constexpr int messageWidth = 640;
constexpr int refreshSeconds = 60;
constexpr int staleSeconds = 10; // after something was sold in another event

} // namespace

SalePage::SalePage(const ThemeSource &themes, const Clock &clock, EventStore &events,
                   SaleDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_eventStore(events)
    , m_desk(desk)
    , m_title(new TitleLine(themes, this))
    , m_titleLine(new Hairline(themes, Qt::Horizontal, this))
    , m_list(new EventListPanel(themes, m_events, this))
    , m_listLine(new Hairline(themes, Qt::Vertical, this))
    , m_map(new SeatMapView(themes, clock, this))
    , m_legend(new Legend(themes, this))
    , m_basketLine(new Hairline(themes, Qt::Vertical, this))
    , m_basket(new BasketPanel(themes, desk, this))
    , m_choice(new SeatChoice(desk, this))
    , m_message(new MessageBar(themes, this))
    , m_columns(new QHBoxLayout)
{
    setObjectName(u"salePage"_qs);
    build();
    connectDesk();
    connectChoice();
    addMapAloneKeys();
}

void SalePage::addMapAloneKeys()
{
    // The buttons that listen to these keys are hidden then.
    Basket *basket = &m_desk.basket();
    const auto add = [this](Qt::Key key, auto *receiver, auto act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setEnabled(false);
        connect(shortcut, &QShortcut::activated, receiver, act);
        m_mapAloneKeys.push_back(shortcut);
    };
    add(Qt::Key_F2, this, &SalePage::askEvents);
    add(Qt::Key_F5, basket, &Basket::extend);
    add(Qt::Key_F6, basket, &Basket::releaseAll);
    add(Qt::Key_F8, basket, &Basket::beginPayment);
}

void SalePage::build()
{
    m_map->setObjectName(u"seatMap"_qs);
    m_map->setFrameShape(QFrame::NoFrame);
    m_message->setObjectName(u"saleMessage"_qs);
    m_list->setFixedWidth(eventsWidth);
    m_mapColumn = makeMapColumn();
    m_mapColumn->installEventFilter(this);

    m_columns->setSpacing(0);
    m_columns->addWidget(m_list);
    m_columns->addWidget(m_listLine);
    m_columns->addWidget(m_mapColumn, 1);
    m_columns->addWidget(m_basketLine);
    m_columns->addWidget(m_basket);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_title);
    page->addWidget(m_titleLine);
    page->addLayout(m_columns, 1);

    connect(m_title, &TitleLine::eventsAsked, this, &SalePage::askEvents);
    connect(m_list, &EventListPanel::chosen, this, &SalePage::choose);
    connect(m_basket, &BasketPanel::sheetOpened, this, [this] {
        m_message->dismiss();
        setMapAlone(false);
    });
    connect(m_basket, &BasketPanel::sheetClosed, this, &SalePage::focusHome);
    connect(m_message, &MessageBar::dismissed, this, &SalePage::focusHome);
}

QWidget *SalePage::makeMapColumn()
{
    auto *column = new QWidget(this);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, Grid::unit);
    lines->setSpacing(Grid::unit);
    lines->addWidget(m_map, 1);
    auto *legend = new QHBoxLayout;
    legend->setContentsMargins(Grid::margin, 0, Grid::margin, 0);
    legend->addWidget(m_legend, 1);
    lines->addLayout(legend);
    return column;
}

void SalePage::connectDesk()
{
    connect(&m_desk, &SaleDesk::opening, this, &SalePage::showOpening);
    connect(&m_desk, &SaleDesk::opened, this, &SalePage::showOpened);
    connect(&m_desk, &SaleDesk::openingFailed, this, [this](const Error &error) {
        m_map->setNotice(error.text);
        notice({Notice::Level::Error, error.text});
    });
    connect(&m_desk, &SaleDesk::noticed, this, &SalePage::notice);
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

void SalePage::connectChoice()
{
    connect(m_map, &SeatMapView::seatActivated, this, [this](int seat) {
        m_message->dismiss();
        m_choice->activate(seat);
        focusHome();
    });
    connect(m_map, &SeatMapView::seatsChosen, m_choice, &SeatChoice::choose);
    connect(m_choice, &SeatChoice::noticed, this, &SalePage::notice);
    connect(m_choice, &SeatChoice::seatsRefused, m_map, &SeatMapView::showLost);
    connect(m_choice, &SeatChoice::warned, this,
            [this](const Notice &notice, const QString &offer) {
                m_message->show(notice, MessageBar::Offer{offer, tr("Keep")});
                placeOverlays();
            });
    connect(m_choice, &SeatChoice::resolved, this, [this] {
        if (m_message->isOffering())
            m_message->dismiss();
    });
    connect(m_message, &MessageBar::taken, m_choice, &SeatChoice::shift);
    connect(m_message, &MessageBar::declined, m_choice, &SeatChoice::keep);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, m_choice,
            &SeatChoice::takeBack);
}

void SalePage::begin(const Session &session)
{
    m_token = session.token;
    m_firstOpened = m_desk.states() != nullptr;
    m_list->setHint(tr("Reading the events."));
    if (!m_firstOpened)
        m_map->setNotice(tr("Reading the events."));
    m_message->dismiss();
    focusHome();
    refreshEvents();
}

void SalePage::end()
{
    m_token.clear();
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
            m_map->setNotice(events.error().text);
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
        m_map->setNotice(tr("Nothing is on sale. A manager can add an event."));
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
    if (!m_basket->focusSheet())
        m_map->setFocus();
}

void SalePage::showOpening()
{
    const EventSummary &event = m_desk.event();
    m_map->setStates(nullptr);
    m_map->setLayout(nullptr);
    m_legend->setStates(nullptr);
    m_map->setNotice(event.id.isValid() ? tr("Reading the map of %1.").arg(event.name) : QString());
    if (event.id.isValid())
        m_title->setEvent(event);
    m_list->setCurrent(event.id);
}

void SalePage::showOpened()
{
    SeatStates *states = m_desk.states();
    m_map->setLayout(m_desk.layout());
    m_map->setStates(states);
    m_legend->setStates(states);
    connect(states, &SeatStates::seatsChanged, this, &SalePage::showCounts);
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

void SalePage::tick()
{
    m_basket->tick();
    if (m_token.isEmpty())
        return;
    m_secondsToRefresh = m_listStale ? qMin(m_secondsToRefresh, staleSeconds) : m_secondsToRefresh;
    if (--m_secondsToRefresh <= 0)
        refreshEvents();
}

bool SalePage::stepBack()
{
    if (m_message->isVisible()) {
        m_message->decline();
        return true;
    }
    if (m_mapAlone) {
        setMapAlone(false);
        return true;
    }
    if (m_basket->stepBack() || m_list->stepBack())
        return true;
    if (m_drawerOpen) {
        setDrawerOpen(false);
        focusHome();
        return true;
    }
    focusHome();
    // A sale that has nothing yet is not begun again by Esc: that is what Ctrl+Z is for.
    const Basket &basket = m_desk.basket();
    return (!basket.lines().empty() || basket.isBusy()) && m_choice->takeBack();
}

void SalePage::setMapAlone(bool alone)
{
    if (alone == m_mapAlone)
        return;
    m_mapAlone = alone;
    for (QShortcut *key : m_mapAloneKeys)
        key->setEnabled(alone);
    arrange();
    focusHome();
    Q_EMIT mapAloneChanged(alone);
}

void SalePage::notice(const Notice &notice)
{
    m_message->show(notice);
    placeOverlays();
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
                          static_cast<QWidget *>(m_basketLine), static_cast<QWidget *>(m_basket)})
        part->setVisible(!m_mapAlone);
    m_basket->setFixedWidth(m_narrow ? narrowBasketWidth : basketWidth);
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
    const QRect map(m_mapColumn->mapTo(this, QPoint()), m_map->size());
    const int width = qMin(messageWidth, map.width() - 2 * Grid::margin);
    const int height = m_message->heightForWidth(width);
    m_message->setGeometry(map.center().x() - width / 2, map.bottom() - height - Grid::margin,
                           width, height);
    m_message->raise();
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
