// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/salepage.h"

#include "models/sales/saledesk.h"
#include "models/seating/seatstates.h"
#include "ui/sales/basketpanel.h"
#include "ui/sales/bookingspanel.h"
#include "ui/sales/eventlistpanel.h"
#include "ui/sales/mapchip.h"
#include "ui/sales/mapcolumn.h"
#include "ui/sales/salecolumns.h"
#include "ui/sales/salekeys.h"
#include "ui/sales/seatcount.h"
#include "ui/sales/soldprinting.h"
#include "ui/sales/titleline.h"
#include "ui/theme/themesource.h"
#include "ui/tickets/previewoverlay.h"
#include "ui/widgets/hairline.h"

#include <QKeyEvent>
#include <QPointer>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace parterre {

namespace {

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
    , m_mapColumn(new MapColumn(models.themes, models.clock, models.desk, models.best, this))
    , m_basket(new BasketPanel(models, this))
    , m_bookings(new BookingsPanel(
          {models.themes, models.clock, models.desk, models.checkout, m_events, models.afterSale},
          this))
    , m_chip(new MapChip(models.themes, models.desk.basket(), this))
    , m_preview(new PreviewOverlay(models.themes, models.afterSale.printer,
                                   models.afterSale.printing, this))
    , m_columns(
          new SaleColumns(models.themes, {m_list, m_mapColumn, m_basket, m_bookings, m_chip}, this))
{
    setObjectName(u"salePage"_qs);
    build();
    connectParts(models.printing);
    connectDesk();
    connectBookings();
}

void SalePage::build()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_title);
    page->addWidget(m_titleLine);
    page->addWidget(m_columns, 1);
}

void SalePage::connectParts(const SoldPrinting &printing)
{
    auto *events = new QShortcut(Qt::Key_F2, this);
    events->setAutoRepeat(false);
    connect(events, &QShortcut::activated, this, &SalePage::askEvents);
    auto *keys = new SaleKeys(m_desk, this);
    connect(keys, &SaleKeys::noticed, this, &SalePage::notice);
    connect(keys, &SaleKeys::tenderAsked, this, [this](TenderWay way) {
        if (m_bookings->isTakingSeats())
            m_bookings->settleExchange(way);
        else
            m_basket->pay(way);
    });
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
    connect(&printing, &SoldPrinting::previewAsked, m_preview, &PreviewOverlay::open);
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
    connect(&m_desk, &SaleDesk::houseRefused, this,
            [this](const Notice &refusal, const std::vector<SeatId> &seats) {
                if (m_isManager)
                    m_mapColumn->offerHouseSeats(refusal, seats);
                else
                    notice(refusal);
            });
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
    connect(m_bookings, &BookingsPanel::previewAsked, m_preview, &PreviewOverlay::open);
    connect(m_bookings, &BookingsPanel::mapWanted, this, &SalePage::focusHome);
    connect(m_bookings, &BookingsPanel::paymentAsked, m_basket, &BasketPanel::payExchange);
    connect(m_bookings, &BookingsPanel::openChanged, this, [this](bool open) {
        setMapAlone(false);
        m_columns->showBookings(open);
        if (!open)
            focusHome();
    });
}

void SalePage::begin(const Session &session)
{
    m_bookings->begin(session);
    m_token = session.token;
    m_isManager = session.role == StaffRole::Manager;
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
    m_columns->setDrawerOpen(false);
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
    if (!m_desk.states())
        return;
    const QString time = locale().toString(event.start.date(), QLocale::ShortFormat) + u' '
        + event.start.toString(u"HH:mm"_qs);
    HousePlanExport::open(window(), target, *m_desk.states(),
                          {event.name, event.venue, time, event.start.date()},
                          [page = QPointer(this)](const QString &sentence) {
                              if (page)
                                  page->m_mapColumn->notice({Notice::Level::Success, sentence});
                          });
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
    if (isMapAlone()) {
        setMapAlone(false);
        return true;
    }
    if (m_bookings->stepBack() || m_basket->stepBack() || m_list->stepBack())
        return true;
    if (m_columns->isDrawerOpen()) {
        m_columns->setDrawerOpen(false);
        focusHome();
        return true;
    }
    focusHome();
    // A sale that has nothing yet is not begun again by Esc: that is what Ctrl+Z is for.
    const Basket &basket = m_desk.basket();
    return (!basket.lines().empty() || basket.isBusy()) && m_mapColumn->takeBack();
}

bool SalePage::isMapAlone() const
{
    return m_columns->isMapAlone();
}

void SalePage::setMapAlone(bool alone)
{
    if (alone == isMapAlone())
        return;
    m_title->setVisible(!alone);
    m_titleLine->setVisible(!alone);
    m_columns->setMapAlone(alone);
    focusHome();
    Q_EMIT mapAloneChanged(alone);
}

void SalePage::notice(const Notice &notice)
{
    m_mapColumn->notice(notice);
}

SeatMapView &SalePage::map() const
{
    return m_mapColumn->map();
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
    if (m_columns->isNarrow() && m_columns->isDrawerOpen()) {
        m_columns->setDrawerOpen(false);
        focusHome();
        return;
    }
    m_columns->setDrawerOpen(m_columns->isNarrow());
    m_list->search();
}

/// Whatever is typed anywhere begins a command, unless a sheet is open that the keys belong to.
void SalePage::keyPressEvent(QKeyEvent *event)
{
    const bool isBooking = m_bookings->isOpen() && !m_bookings->isTakingSeats();
    if (isBooking || m_basket->hasSheet() || !m_mapColumn->takeKey(event))
        QWidget::keyPressEvent(event);
}

} // namespace parterre
