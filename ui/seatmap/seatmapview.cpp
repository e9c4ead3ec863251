// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatmapview.h"

#include "models/base/clock.h"
#include "models/seating/seatstates.h"
#include "ui/seatmap/hovercard.h"
#include "ui/seatmap/minimap.h"
#include "ui/seatmap/seatmapaccessible.h"
#include "ui/seatmap/seatmapcontroller.h"
#include "ui/theme/themesource.h"

#include <QAccessible>
#include <QLocale>
#include <QNativeGestureEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTouchEvent>

#include <algorithm>
#include <numeric>
#include <utility>

namespace parterre {
namespace {

constexpr size_t worthSingleUpdates = 32; // beyond, one update of the whole is cheaper
constexpr qreal readableSeat = 18;

QRect outward(const QRectF &rect)
{
    return rect.toAlignedRect();
}

} // namespace

SeatMapView::SeatMapView(const ThemeSource &themes, const Clock &clock, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_themes(themes)
    , m_clock(clock)
    , m_renderer(themes.theme(), clock)
    , m_tiles(m_renderer)
    , m_work(clock)
    , m_overview(themes.theme())
    , m_edgeNames(themes.theme())
    , m_glide(clock)
    , m_lost(clock)
    , m_overlay(themes.theme(), m_renderer, m_lost)
    , m_controller(std::make_unique<SeatMapController>(*this))
    , m_card(new HoverCard(themes.theme(), viewport()))
    , m_miniMap(new MiniMap(themes.theme(), viewport()))
{
    setObjectName(QStringLiteral("seatMap"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 180);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    installSeatMapAccessible();

    connect(m_controller.get(), &SeatMapController::seatActivated, this,
            &SeatMapView::seatActivated);
    connect(m_controller.get(), &SeatMapController::seatsChosen, this, &SeatMapView::seatsChosen);
    connect(m_miniMap, &MiniMap::placeWanted, this, [this](QPointF plan) {
        m_transform.centreOn(plan);
        moved();
    });
    connect(&m_glide, &MapGlide::moved, this, &SeatMapView::moveTo);
    connect(&m_lost, &LostSeats::moved, this, &SeatMapView::updateSeats);
    connect(&themes, &ThemeSource::changed, this, &SeatMapView::takeTheme);
    connect(&m_second, &QTimer::timeout, this, &SeatMapView::refreshTime);
    m_second.setInterval(std::chrono::seconds(1));
    m_nextFrame.setSingleShot(true);
    connect(&m_nextFrame, &QTimer::timeout, this, [this] { viewport()->update(m_standIns); });
    takeScreen();
}

SeatMapView::~SeatMapView() = default;

void SeatMapView::setLayout(SeatLayoutPtr layout)
{
    setStates(nullptr);
    setHovered(-1);
    m_current = -1;
    m_preview.clear();
    m_glide.stop();
    m_controller->reset();
    m_layout = layout && layout->size() > 0 ? std::move(layout) : nullptr;
    m_renderer.setLayout(m_layout);
    m_overlay.setLayout(m_layout);
    m_overview.setLayout(m_layout);
    m_edgeNames.setLayout(m_layout);
    m_miniMap->setLayout(m_layout);
    m_tiles.clear();
    if (m_layout) {
        const int middle = m_layout->size() / 2;
        m_transform.setPlan(m_layout->bounds(), 2 * static_cast<qreal>(m_layout->radius(middle)));
    }
    moved();
}

void SeatMapView::setStates(SeatStates *states)
{
    if (m_states) {
        disconnect(m_states, nullptr, this, nullptr);
        disconnect(m_states, nullptr, &m_lost, nullptr);
    }
    m_states = states;
    m_renderer.setStates(states);
    m_overview.setStates(states);
    m_lost.clear();
    m_own.clear();
    m_tiles.clear();
    if (states) {
        connect(states, &SeatStates::seatsChanged, this, &SeatMapView::seatsChanged);
        connect(states, &SeatStates::seatsLost, &m_lost, &LostSeats::add);
        connect(states, &QObject::destroyed, this, [this] { setStates(nullptr); });
        std::vector<int> all(static_cast<size_t>(m_layout ? m_layout->size() : 0));
        std::iota(all.begin(), all.end(), 0);
        noteOwnSeats(all);
    }
    viewport()->update();
}

void SeatMapView::setNotice(const QString &sentence)
{
    m_notice = sentence;
    viewport()->update();
}

int SeatMapView::seatAt(QPointF position, qreal slack) const
{
    if (!m_layout || showsSections()) {
        return -1;
    }
    return m_layout->seatAt(m_transform.toPlan(position), slack / m_transform.scale());
}

int SeatMapView::sectionAt(QPointF position) const
{
    return m_layout && showsSections() ? m_overview.sectionAt(m_transform.toPlan(position)) : -1;
}

QRect SeatMapView::seatRect(int seat) const
{
    const QRectF inMap(m_renderer.seatRect(seat, m_transform.mapScale()));
    const qreal ratio = m_transform.devicePixelRatio();
    const QRectF inView((inMap.topLeft() - QPointF(m_transform.offset())) / ratio,
                        inMap.size() / ratio);
    constexpr qreal margin = SeatOverlay::reach;
    return outward(inView.adjusted(-margin, -margin, margin, margin));
}

void SeatMapView::setCurrentSeat(int seat)
{
    if (!m_layout || seat >= m_layout->size()) {
        return;
    }
    const int before = outlinedSeat();
    m_current = seat;
    if (seat >= 0) {
        m_glide.stop();
        if (showsSections()) {
            const int closer = m_transform.levelForSeatSize(readableSeat) - m_transform.level();
            m_transform.zoomTo(m_transform.level() + closer,
                               m_transform.toView(m_layout->center(seat)));
        }
        const qreal around = 4 * static_cast<qreal>(m_layout->radius(seat));
        m_transform.reveal(
            QRectF(m_layout->center(seat), QSizeF()).adjusted(-around, -around, around, around));
        moved();
    }
    updateSeats({before, seat});
    updateCard();
    announceSeatFocus(this, seat);
}

void SeatMapView::fit()
{
    m_glide.stop();
    m_transform.fit();
    moved();
}

void SeatMapView::zoomToSection(int section)
{
    if (!m_layout) {
        return;
    }
    m_glide.start(m_transform, fittedTo(section));
}

bool SeatMapView::isCloseTo(int section) const
{
    return fittedTo(section).level() < m_transform.level() + MapTransform::levelsPerStep;
}

MapTransform SeatMapView::fittedTo(int section) const
{
    MapTransform there = m_transform;
    there.fit(m_layout->sections()[static_cast<size_t>(section)].bounds);
    return there;
}

void SeatMapView::zoomBy(int levels, QPointF position)
{
    m_glide.stop();
    m_transform.zoomTo(m_transform.level() + levels, position);
    moved();
}

void SeatMapView::panBy(QPointF delta)
{
    m_glide.stop();
    m_transform.panBy(delta);
    moved();
}

bool SeatMapView::handleKey(QKeyEvent *event)
{
    return m_layout && m_controller->keyPressed(event);
}

void SeatMapView::setHovered(int seat)
{
    if (seat == m_hovered) {
        return;
    }
    const int before = outlinedSeat();
    m_hovered = seat;
    m_current = seat >= 0 ? -1 : m_current;
    updateSeats({before, outlinedSeat()});
    updateCard();
    Q_EMIT seatHovered(seat);
}

void SeatMapView::setLasso(const QPolygonF &lasso)
{
    const QRectF changed = m_lasso.boundingRect() | lasso.boundingRect();
    m_lasso = lasso;
    viewport()->update(outward(changed.adjusted(-2, -2, 2, 2)));
}

void SeatMapView::setPreview(const std::vector<int> &seats)
{
    const std::vector<int> before = std::exchange(m_preview, seats);
    updateSeats(before);
    updateSeats(m_preview);
}

void SeatMapView::refreshTime()
{
    std::vector<int> ending;
    for (auto &[seat, drawnEnding] : m_own) {
        if (!drawnEnding && m_renderer.look(seat).mark == SeatLook::Mark::MineEnding) {
            drawnEnding = true;
            ending.push_back(seat);
        }
    }
    if (!ending.empty()) {
        m_tiles.repair(ending, m_transform);
        updateSeats(ending);
    }
    updateCard();
}

bool SeatMapView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Leave:
        setHovered(-1);
        break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return takeTouch(static_cast<QTouchEvent *>(event));
    case QEvent::NativeGesture:
        m_controller->pinched(static_cast<QNativeGestureEvent *>(event));
        return true;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// A finger on the mini map is the mini map's, as a mouse.
bool SeatMapView::takeTouch(QTouchEvent *event)
{
    const bool elsewhere = event->type() == QEvent::TouchBegin && m_miniMap->isVisible()
        && m_miniMap->geometry().contains(event->points().first().position().toPoint());
    event->setAccepted(!elsewhere);
    if (!elsewhere) {
        m_controller->touched(event);
    }
    return !elsewhere;
}

void SeatMapView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (!m_layout) {
        paintNotice(painter);
        return;
    }
    if (!qFuzzyCompare(devicePixelRatioF(), m_transform.devicePixelRatio())) {
        takeScreen();
    }
    drawTiles();
    paintTiles(painter, event->region());
    painter.setRenderHint(QPainter::Antialiasing);
    if (showsSections()) {
        m_overview.paint(painter, event->rect(), m_transform);
    }
    m_edgeNames.paint(painter, m_transform);
    m_overlay.paintPreview(painter, m_preview, event->rect(), m_transform);
    m_overlay.paintLost(painter, m_transform);
    if (outlinedSeat() >= 0 && !showsSections()) {
        m_overlay.paintFocus(painter, outlinedSeat(), m_transform);
    }
    m_overlay.paintLasso(painter, m_lasso);
}

void SeatMapView::resizeEvent(QResizeEvent *)
{
    takeScreen();
}

void SeatMapView::mousePressEvent(QMouseEvent *event)
{
    m_controller->mousePressed(event);
}

void SeatMapView::mouseMoveEvent(QMouseEvent *event)
{
    m_controller->mouseMoved(event);
}

void SeatMapView::mouseReleaseEvent(QMouseEvent *event)
{
    m_controller->mouseReleased(event);
}

void SeatMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_controller->mouseDoubleClicked(event);
}

void SeatMapView::wheelEvent(QWheelEvent *event)
{
    m_controller->wheelTurned(event);
}

void SeatMapView::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(event)) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SeatMapView::showEvent(QShowEvent *event)
{
    m_second.start();
    QAbstractScrollArea::showEvent(event);
}

void SeatMapView::hideEvent(QHideEvent *event)
{
    m_second.stop();
    QAbstractScrollArea::hideEvent(event);
}

bool SeatMapView::showsSections() const
{
    return m_transform.seatSize() < SeatDetail::disc;
}

// The viewport's size or the screen's density is another.
void SeatMapView::takeScreen()
{
    const qreal ratio = devicePixelRatioF();
    m_glide.stop();
    if (!qFuzzyCompare(ratio, m_transform.devicePixelRatio())) {
        m_renderer.reset(ratio);
        m_overview.reset();
        m_edgeNames.reset();
        m_tiles.clear();
    }
    m_transform.setViewport(viewport()->size(), ratio);
    m_tiles.setViewport(viewport()->size() * ratio);
    moved();
}

void SeatMapView::takeTheme()
{
    m_renderer.reset(m_transform.devicePixelRatio());
    m_overview.reset();
    m_edgeNames.reset();
    m_miniMap->reset();
    m_tiles.clear();
    viewport()->update();
}

void SeatMapView::moveTo(const MapTransform &transform)
{
    m_transform = transform;
    moved();
}

void SeatMapView::moved()
{
    m_miniMap->follow(m_transform);
    viewport()->update();
    updateCard();
}

void SeatMapView::updateSeats(const std::vector<int> &seats)
{
    if (seats.size() > worthSingleUpdates) {
        viewport()->update();
        return;
    }
    for (const int seat : seats) {
        if (seat >= 0) {
            viewport()->update(seatRect(seat));
        }
    }
}

void SeatMapView::seatsChanged(const std::vector<int> &seats)
{
    noteOwnSeats(seats);
    m_tiles.repair(seats, m_transform);
    m_overview.seatsChanged(seats);
    updateSeats(seats);
    if (showsSections() && seats.size() <= worthSingleUpdates) {
        for (const int seat : seats) {
            const auto section = static_cast<size_t>(m_layout->section(seat));
            viewport()->update(outward(m_transform.toView(m_layout->sections()[section].bounds)));
        }
    }
    updateCard();
    announceSeatStates(this, seats);
}

void SeatMapView::noteOwnSeats(const std::vector<int> &seats)
{
    for (const int seat : seats) {
        if (m_states->status(seat) == SeatStatus::Mine) {
            m_own[seat] = m_renderer.look(seat).mark == SeatLook::Mark::MineEnding;
        } else {
            m_own.erase(seat);
        }
    }
}

void SeatMapView::updateCard()
{
    const int seat = outlinedSeat();
    if (seat < 0 || !m_states || showsSections()
        || !viewport()->rect().intersects(seatRect(seat))) {
        m_card->hide();
        return;
    }
    m_card->show(describeSeat(*m_states, seat, m_clock, QLocale()), seatRect(seat));
}

void SeatMapView::paintNotice(QPainter &painter) const
{
    const Theme &theme = m_themes.theme();
    painter.fillRect(viewport()->rect(), theme.background);
    painter.setPen(theme.muted);
    painter.setFont(theme.font(TextSize::Label));
    const QRect text
        = viewport()->rect().adjusted(Grid::margin, Grid::margin, -Grid::margin, -Grid::margin);
    painter.drawText(text, Qt::AlignCenter | Qt::TextWordWrap, m_notice);
}

// What a frame leaves undone, the next one draws, once waiting input has been served.
void SeatMapView::drawTiles()
{
    const qreal ratio = m_transform.devicePixelRatio();
    const QSizeF pixels = QSizeF(viewport()->size()) * ratio;
    const QRect seen(m_transform.offset() - QPoint(1, 1), pixels.toSize() + QSize(2, 2));
    m_work.want(m_tiles.missing(seen, m_transform), seen.center());
    m_work.drawSome([this](const TileKey &tile) { m_tiles.draw(tile, m_transform); });
    m_standIns = {};
    for (const TileKey &tile : m_work.left()) {
        const QPointF corner = QPointF(tile.rect().topLeft() - m_transform.offset()) / ratio;
        m_standIns += outward(QRectF(corner, QSizeF(tile.rect().size()) / ratio));
    }
    if (!m_work.isDone()) {
        m_nextFrame.start(0);
    }
}

// In device pixels, so that a tile's pixel is a pixel of the screen whatever the scaling; a
// viewport that begins between two pixels is moved onto the nearer one.
void SeatMapView::paintTiles(QPainter &painter, const QRegion &region)
{
    const qreal ratio = m_transform.devicePixelRatio();
    const QPointF origin = painter.deviceTransform().map(QPointF());
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    painter.translate(QPointF(origin.toPoint()) - origin);
    painter.translate(-m_transform.offset());
    for (const QRect &part : region) {
        const QRectF pixels(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio);
        const QRect inMap = outward(pixels).adjusted(-1, -1, 1, 1).translated(m_transform.offset());
        m_tiles.paint(painter, inMap, m_transform);
    }
    painter.restore();
}

} // namespace parterre
