// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/mapcolumn.h"

#include "models/sales/saledesk.h"
#include "models/seating/seatstates.h"
#include "ui/sales/commandline.h"
#include "ui/sales/commandpreview.h"
#include "ui/sales/offerstrip.h"
#include "ui/sales/seatchoice.h"
#include "ui/seatmap/legend.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace parterre {

namespace {

constexpr int widestMessage = 760;

} // namespace

MapColumn::MapColumn(const ThemeSource &themes, const Clock &clock, SaleDesk &desk,
                     BestPreview &best, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_map(new SeatMapView(themes, clock, this))
    , m_message(new MessageBar(themes, this))
    , m_line(new CommandLine(themes, this))
    , m_offers(new OfferStrip(themes, desk, this))
    , m_legend(new Legend(themes, this))
    , m_choice(new SeatChoice(desk, this))
    , m_preview(new CommandPreview(desk, best, this))
{
    build(themes);
    connectChoice();
    connectLine();
    connect(m_message, &MessageBar::dismissed, this, &MapColumn::homeAsked);
    connect(&desk.basket(), &Basket::changed, this, [this] {
        if (m_desk.basket().phase() != Basket::Phase::Empty && std::exchange(m_undoOffered, false))
            m_message->withdrawOffer();
    });
}

void MapColumn::build(const ThemeSource &themes)
{
    m_map->setObjectName(u"seatMap"_qs);
    m_map->setFrameShape(QFrame::NoFrame);
    m_message->setObjectName(u"saleMessage"_qs);
    m_message->setFleeting(true);
    m_message->installEventFilter(this);
    m_line->setIdleWidget(m_offers);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, Grid::unit);
    lines->setSpacing(Grid::unit);
    lines->addWidget(m_map, 1);
    lines->addWidget(new Hairline(themes, Qt::Horizontal, this));
    auto *command = new QHBoxLayout;
    command->setContentsMargins(Grid::margin, 0, Grid::margin, 0);
    command->addWidget(m_line);
    lines->addLayout(command);
    auto *legend = new QHBoxLayout;
    legend->setContentsMargins(Grid::margin, 0, Grid::margin, 0);
    legend->addWidget(m_legend, 1);
    lines->addLayout(legend);
}

bool MapColumn::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &MapColumn::placeMessage, Qt::QueuedConnection);
    return QWidget::event(event);
}

bool MapColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_message && event->type() == QEvent::Show)
        placeMessage();
    return QWidget::eventFilter(watched, event);
}

/// Upon the map, so that none moves it under the cursor: at its lower edge, or at the upper one
/// where it would cover the seat that was pointed at.
void MapColumn::placeMessage()
{
    const QRect map = m_map->geometry();
    const int width = qMin(map.width() - 2 * Grid::margin, widestMessage);
    const int height
        = qMax(m_message->heightForWidth(width), m_message->minimumSizeHint().height());
    QRect place(map.center().x() - width / 2, map.bottom() - Grid::unit - height, width, height);
    if (m_asked >= 0 && m_map->seatLayout()
        && place.intersects(m_map->seatRect(m_asked).translated(map.topLeft())))
        place.moveTop(map.top() + Grid::unit);
    m_message->setGeometry(place);
    m_message->raise();
}

void MapColumn::connectChoice()
{
    connect(m_map, &SeatMapView::seatActivated, this, [this](int seat) {
        m_asked = seat;
        m_message->dismiss();
        Q_EMIT seatsAsked();
        m_choice->activate(seat);
        Q_EMIT homeAsked();
    });
    connect(m_map, &SeatMapView::seatsChosen, this, [this](const std::vector<int> &seats) {
        Q_EMIT seatsAsked();
        m_choice->choose(seats);
        Q_EMIT homeAsked();
    });
    connect(m_choice, &SeatChoice::noticed, this, &MapColumn::notice);
    connect(m_choice, &SeatChoice::seatsRefused, m_map, &SeatMapView::showLost);
    connect(m_choice, &SeatChoice::warned, this,
            [this](const Notice &notice, const QString &offer) {
                m_undoOffered = false;
                m_message->show(notice,
                                MessageBar::Offer{offer, tr("Keep"), [this] { m_choice->shift(); },
                                                  [this] { m_choice->keep(); }});
            });
    connect(m_choice, &SeatChoice::resolved, m_message, &MessageBar::withdrawOffer);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this,
            &MapColumn::takeBack);
}

void MapColumn::connectLine()
{
    m_line->setKeysWhenEmpty([this](QKeyEvent *event) { return m_map->handleKey(event); });
    connect(m_line, &CommandLine::commandChanged, this,
            [this] { m_preview->follow(m_line->command(), context()); });
    connect(m_line, &CommandLine::bestAsked, &m_desk, &SaleDesk::holdBest);
    connect(m_line, &CommandLine::seatsAsked, m_choice, &SeatChoice::choose);
    connect(m_line, &CommandLine::findAsked, this, &MapColumn::findAsked);
    connect(m_line, &CommandLine::helpAsked, this, &MapColumn::helpAsked);
    connect(m_preview, &CommandPreview::seatsChanged, m_map, &SeatMapView::setPreview);
    connect(m_preview, &CommandPreview::promised, m_line, &CommandLine::setPromise);
    connect(m_offers, &OfferStrip::noticed, this, &MapColumn::notice);
}

CommandContext MapColumn::context() const
{
    return {m_desk.addresses(), m_desk.event().currency, locale()};
}

QRect MapColumn::mapGeometry() const
{
    return m_map->geometry();
}

void MapColumn::setMapNotice(const QString &sentence)
{
    m_map->setNotice(sentence);
}

void MapColumn::showOpening()
{
    const EventId before = std::exchange(m_shown, m_desk.event().id);
    if (before.isValid() && before != m_shown)
        m_message->dismiss(); // it was about that one
    m_message->withdrawOffer();
    if (std::exchange(m_event, m_desk.event().id) != m_desk.event().id)
        m_message->hide(); // what it says is about the event before
    m_asked = -1;
    m_map->setStates(nullptr);
    m_map->setLayout(nullptr);
    m_legend->setStates(nullptr);
    const EventSummary &event = m_desk.event();
    m_map->setNotice(event.id.isValid() ? tr("Reading the map of %1.").arg(event.name) : QString());
    m_line->setContext(context());
}

void MapColumn::showOpened()
{
    m_map->setLayout(m_desk.layout());
    m_map->setStates(m_desk.states());
    m_legend->setStates(m_desk.states());
    m_line->setContext(context());
}

void MapColumn::notice(const Notice &notice)
{
    m_message->show(notice);
}

void MapColumn::dismissMessage()
{
    m_message->dismiss();
}

void MapColumn::offerTakingBack(const QString &released)
{
    m_undoOffered = true;
    m_message->show(
        {Notice::Level::Info, released},
        MessageBar::Offer{tr("Undo"), tr("Close"), [this] { m_choice->takeBack(); }, {}});
}

void MapColumn::offerHouseSeats(const Notice &notice, const std::vector<SeatId> &seats)
{
    m_message->show(
        {notice.level,
         notice.text + u' '
             + tr("As a manager you can sell it. It leaves the house hold for good: "
                  "released, it goes on sale.")},
        MessageBar::Offer{
            tr("Take"), tr("Close"), [this, seats] { m_desk.basket().takeFromHouse(seats); }, {}});
}

void MapColumn::focusLine()
{
    m_line->takeFocus();
}

bool MapColumn::takeKey(QKeyEvent *event)
{
    return m_line->takeKey(event);
}

bool MapColumn::stepBack()
{
    if (m_line->clear())
        return true;
    if (!m_message->isVisible())
        return false;
    m_message->decline();
    return true;
}

bool MapColumn::takeBack()
{
    return m_choice->takeBack();
}

} // namespace parterre
