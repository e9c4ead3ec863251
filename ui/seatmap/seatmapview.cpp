// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatmapview.h"

#include "models/base/clock.h"
#include "models/seating/seatstates.h"
#include "ui/seatmap/hovercard.h"
#include "ui/seatmap/minimap.h"
#include "ui/seatmap/seatmapaccessible.h"
#include "ui/seatmap/seatmapcontroller.h"
#include "ui/theme/themesource.h"

#include <QLocale>

#include <algorithm>
#include <numeric>
#include <utility>

namespace parterre {
namespace {

constexpr size_t worthSingleUpdates = 32; // beyond, one update of the whole is cheaper
constexpr qreal readableSeat = 18;
constexpr qreal walkMargin = 0.2;     // of the viewport, around the seat walked to
constexpr qreal rowNamesBeside = 1.5; // seats, around a section that is shown whole
constexpr qreal sectionMargin = 30;   // pixels around that, for its name; less in a small view
constexpr qreal smallMargin = 0.05;   // of the view's width

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
    , m_tiles(m_renderer, clock)
    , m_own(m_renderer)
    , m_overview(themes.theme())
    , m_edgeNames(themes.theme(),
                  [this](int section) {
                      return m_overview.freeText(section) + QStringLiteral(" · ")
                          + m_overview.priceText(section);
                  })
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
    connect(&m_tiles, &TileLayer::ready, viewport(), qOverload<const QRegion &>(&QWidget::update));
    takeScreen();
}

SeatMapView::~SeatMapView() = default;

void SeatMapView::setLayout(SeatLayoutPtr layout)
{
    setStates(nullptr);
    setHovered(-1);
    m_hoveredSection = -1;
    m_current = -1;
    m_preview.clear();
    m_glide.stop();
    m_controller->reset();
    m_layout = layout && layout->size() > 0 ? std::move(layout) : nullptr;
    m_renderer.setLayout(m_layout);
    m_overlay.setLayout(m_layout);
    m_overview.setLayout(m_layout);
    m_edgeNames.setLayout(m_layout, m_renderer.rowNames());
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
        m_own.note(all, *states);
    }
    m_edgeNames.forgetDetails();
    showOwnSeats();
    viewport()->update();
}

void SeatMapView::setNotice(const QString &sentence)
{
    m_notice = sentence;
    viewport()->update();
}

int SeatMapView::seatAt(QPointF position, qreal slack) const
{
    if (!m_layout || m_transform.seatSize() < SeatDetail::pick) {
        return -1;
    }
    return m_layout->seatAt(m_transform.toPlan(position), slack / m_transform.scale());
}

int SeatMapView::sectionAt(QPointF position) const
{
    const int named = m_edgeNames.sectionAt(position);
    if (named >= 0 && !isCloseTo(named)) {
        return named;
    }
    const bool isSmall = m_layout && m_transform.seatSize() < SeatDetail::pick;
    return isSmall ? m_layout->sectionAt(m_transform.toPlan(position)) : -1;
}

QRect SeatMapView::sectionRect(int section) const
{
    const auto &shape = m_layout->sections()[static_cast<size_t>(section)];
    return outward(m_transform.toView(shape.bounds).adjusted(-2, -2, 2, 2));
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
        m_cardWanted = true;
        if (m_transform.seatSize() < SeatDetail::pick) {
            const int closer = m_transform.levelForSeatSize(readableSeat) - m_transform.level();
            m_transform.zoomTo(m_transform.level() + closer,
                               m_transform.toView(m_layout->center(seat)));
        }
        m_transform.reveal(m_layout->center(seat), walkMargin);
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
    const qreal names = rowNamesBeside * 2 * static_cast<qreal>(m_layout->radius(0));
    there.fit(m_layout->sections()[static_cast<size_t>(section)].bounds.adjusted(-names, -names,
                                                                                 names, names),
              std::min(sectionMargin, smallMargin * viewport()->width()));
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
    m_cardWanted = m_cardWanted || seat >= 0;
    updateSeats({before, outlinedSeat()});
    updateCard();
    Q_EMIT seatHovered(seat);
}

void SeatMapView::setHoveredSection(int section)
{
    if (section == m_hoveredSection) {
        return;
    }
    for (const int one : {std::exchange(m_hoveredSection, section), section}) {
        if (one >= 0) {
            viewport()->update(sectionRect(one));
        }
    }
    viewport()->setCursor(section >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_cardWanted = m_cardWanted || section >= 0;
    updateCard();
}

void SeatMapView::hideCard()
{
    m_cardWanted = false;
    updateCard();
}

void SeatMapView::setLasso(const QPolygonF &lasso, const LassoSum &sum)
{
    const QRectF changed = SeatOverlay::lassoRect(m_lasso) | SeatOverlay::lassoRect(lasso);
    m_lasso = lasso;
    m_lassoSum = sum;
    viewport()->update(outward(changed));
}

void SeatMapView::setPreview(const std::vector<int> &seats)
{
    const std::vector<int> before = std::exchange(m_preview, seats);
    updateSeats(before);
    updateSeats(m_preview);
}

void SeatMapView::refreshTime()
{
    const std::vector<int> ending = m_own.takeEnding();
    if (!ending.empty()) {
        m_tiles.repair(ending, m_transform);
        updateSeats(ending);
    }
    updateCard();
}

bool SeatMapView::showsSections() const
{
    return m_transform.seatSize() < SeatDetail::disc;
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
    if (m_own.note(seats, *m_states)) {
        showOwnSeats();
    }
    m_tiles.repair(seats, m_transform);
    m_overview.seatsChanged(seats);
    m_edgeNames.forgetDetails();
    updateSeats(seats);
    if (seats.size() <= worthSingleUpdates) {
        updateCounts(seats);
    }
    updateCard();
    announceSeatStates(this, seats);
}

// Where the free seats of their sections are told.
void SeatMapView::updateCounts(const std::vector<int> &seats)
{
    for (const int seat : seats) {
        const int section = m_layout->section(seat);
        if (showsSections()) {
            viewport()->update(sectionRect(section));
        }
        for (const EdgeNames::Tag &tag : m_edgeNames.tags(m_transform)) {
            if (tag.section == section) {
                viewport()->update(outward(tag.rect));
            }
        }
    }
}

void SeatMapView::showOwnSeats()
{
    std::vector<QPointF> places;
    for (const int seat : m_own.seats()) {
        places.push_back(m_layout->center(seat));
    }
    m_miniMap->setOwn(std::move(places));
}

void SeatMapView::updateCard()
{
    const int seat = outlinedSeat();
    const bool isSeat = seat >= 0 && m_states && !showsSections()
        && viewport()->rect().intersects(seatRect(seat));
    const bool isSection = !isSeat && m_hoveredSection >= 0 && showsSections()
        && !m_overview.saysAll(m_hoveredSection);
    if (m_cardWanted && isSeat) {
        m_card->show(describeSeat(*m_states, seat, m_clock, QLocale()), seatRect(seat));
    } else if (m_cardWanted && isSection) {
        const auto &section = m_layout->sections()[static_cast<size_t>(m_hoveredSection)];
        m_card->show({section.name, m_overview.priceText(m_hoveredSection),
                      m_overview.freeText(m_hoveredSection), QString()},
                     sectionRect(m_hoveredSection));
    } else {
        m_card->hide();
    }
}

} // namespace parterre
