// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatmapcontroller.h"

#include "ui/seatmap/seatmapview.h"
#include "ui/seatmap/seatnavigator.h"

#include <QApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>
#include <optional>

namespace parterre {
namespace {

constexpr qreal wheelNotch = 120; // eighths of a degree, as Qt counts
constexpr qreal notchPan = 96;    // pixels
constexpr int doubleClickSteps = 3;
constexpr qreal fingerSlack = 10; // pixels beside a seat that still mean it

std::optional<Direction> directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return Direction::Left;
    case Qt::Key_Right:
        return Direction::Right;
    case Qt::Key_Up:
        return Direction::Up;
    case Qt::Key_Down:
        return Direction::Down;
    default:
        return std::nullopt;
    }
}

} // namespace

SeatMapController::SeatMapController(SeatMapView &view)
    : m_view(view)
    , m_kinetic(view.clock())
    , m_touch(view, m_kinetic)
{
    connect(&m_kinetic, &KineticPan::moved, this, [this](QPointF delta) { m_view.panBy(delta); });
    connect(&m_touch, &MapTouch::tapped, this,
            [this](QPointF position) { click(position, fingerSlack, false); });
}

void SeatMapController::reset()
{
    m_kinetic.stop();
    m_drag = Drag::None;
    m_lastSeat = -1;
    m_clickZoomed = false;
    m_lasso.clear();
    m_view.setLasso({}, {});
}

void SeatMapController::mousePressed(QMouseEvent *event)
{
    m_from = event->position();
    m_view.hideCard();
    const bool caught = m_kinetic.isGliding(); // a click that holds the map still takes no seat
    m_kinetic.press(m_from);
    if (caught || event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
    } else if (event->button() == Qt::LeftButton) {
        const bool lasso = event->modifiers().testFlag(Qt::ShiftModifier);
        m_drag = lasso ? Drag::Lasso : Drag::Pressed;
        m_lasso = lasso ? QPolygonF({m_from}) : QPolygonF();
    }
}

void SeatMapController::mouseMoved(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_drag == Drag::Pressed
        && (position - m_from).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = Drag::Pan;
        m_view.viewport()->setCursor(Qt::ClosedHandCursor);
    }
    switch (m_drag) {
    case Drag::Pan:
        m_view.setHovered(-1);
        m_view.setHoveredSection(-1);
        m_view.panBy(position - m_from);
        m_kinetic.drag(position);
        m_from = position;
        return;
    case Drag::Lasso:
        m_view.setHovered(-1);
        m_lasso << position;
        m_view.setLasso(m_lasso, sumOf(seatsInLasso()));
        return;
    case Drag::Pressed:
        return;
    case Drag::None:
        break;
    }
    hover(position);
}

void SeatMapController::hover(QPointF position)
{
    const int section = m_view.sectionAt(position);
    m_view.setHoveredSection(section);
    m_view.setHovered(section >= 0 ? -1 : m_view.seatAt(position));
}

void SeatMapController::mouseReleased(QMouseEvent *event)
{
    const Drag drag = m_drag;
    m_drag = Drag::None;
    m_view.viewport()->unsetCursor();
    if (drag == Drag::Pressed) {
        click(event->position(), SeatMapView::pickSlack,
              event->modifiers().testFlag(Qt::ControlModifier));
    } else if (drag == Drag::Lasso) {
        finishLasso();
    } else if (drag == Drag::Pan) {
        m_kinetic.release();
    }
}

// Its first click has done what there was to do upon a seat or a small section. Upon the ground
// around seats it means the section, beyond all sections a step closer.
void SeatMapController::mouseDoubleClicked(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_clickZoomed || !m_view.seatLayout()) {
        return;
    }
    const int seat = m_view.seatAt(event->position());
    if (seat >= 0) {
        if (seat != m_lastSeat) {
            mousePressed(event); // two quick clicks on two seats are two clicks
        }
        return;
    }
    const QPointF plan = m_view.transform().toPlan(event->position());
    const int section = m_view.seatLayout()->sectionAt(plan);
    if (section >= 0 && !m_view.isCloseTo(section)) {
        m_view.zoomToSection(section);
    } else {
        m_view.zoomBy(doubleClickSteps * MapTransform::levelsPerStep, event->position());
    }
}

void SeatMapController::wheelTurned(QWheelEvent *event)
{
    m_kinetic.stop();
    const QPoint turned = event->angleDelta();
    const QPoint pixels = event->pixelDelta();
    if (std::abs(turned.x()) > std::abs(turned.y())) {
        m_view.panBy(QPointF(pixels.x() != 0 ? pixels.x() : turned.x() * notchPan / wheelNotch, 0));
    } else {
        zoomSmoothly(turned.y() * MapTransform::levelsPerStep / wheelNotch, event->position());
    }
    event->accept();
}

void SeatMapController::pinched(QNativeGestureEvent *event)
{
    constexpr qreal least = 0.1; // of the size, in one event
    if (event->gestureType() == Qt::ZoomNativeGesture) {
        const qreal factor = std::max(1 + event->value(), least);
        zoomSmoothly(std::log2(factor) * MapTransform::levelsPerDoubling, event->position());
    }
}

// Fine wheels and touchpads turn by less than a level; what is left over counts with the next turn.
void SeatMapController::zoomSmoothly(qreal levels, QPointF position)
{
    m_zoomRest += levels;
    const int whole = qRound(m_zoomRest);
    m_zoomRest -= whole;
    m_view.zoomBy(whole, position);
}

bool SeatMapController::keyPressed(QKeyEvent *event)
{
    m_kinetic.stop();
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier) {
        return jumpKeyPressed(event->key());
    }
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return false;
    }
    return walkKeyPressed(event->key()) || zoomKeyPressed(event->key());
}

void SeatMapController::click(QPointF position, qreal slack, bool run)
{
    const int section = m_view.sectionAt(position);
    m_clickZoomed = section >= 0;
    if (m_clickZoomed && !m_view.isCloseTo(section)) {
        m_view.zoomToSection(section);
    } else if (m_clickZoomed) {
        m_view.zoomBy(doubleClickSteps * MapTransform::levelsPerStep, position);
    } else {
        take(m_view.seatAt(position, slack), run);
    }
}

void SeatMapController::take(int seat, bool run)
{
    if (seat < 0) {
        return;
    }
    const std::vector<int> seats
        = run ? SeatNavigator(*m_view.seatLayout()).run(m_lastSeat, seat) : std::vector<int>();
    m_lastSeat = seat;
    if (seats.size() > 1) {
        Q_EMIT seatsChosen(seats);
    } else {
        Q_EMIT seatActivated(seat);
    }
}

void SeatMapController::finishLasso()
{
    const std::vector<int> found = seatsInLasso();
    m_lasso.clear();
    m_view.setLasso({}, {});
    if (!found.empty()) {
        Q_EMIT seatsChosen(found);
    }
}

std::vector<int> SeatMapController::seatsInLasso() const
{
    std::vector<int> found;
    if (!m_view.seatLayout() || m_lasso.size() < 3) {
        return found;
    }
    const MapTransform &transform = m_view.transform();
    m_view.seatLayout()->seatsIn(transform.toPlan(m_lasso.boundingRect()), found);
    std::erase_if(found, [&](int seat) {
        const QPointF centre = transform.toView(m_view.seatLayout()->center(seat));
        return !m_lasso.containsPoint(centre, Qt::OddEvenFill);
    });
    std::sort(found.begin(), found.end());
    return found;
}

LassoSum SeatMapController::sumOf(const std::vector<int> &seats) const
{
    LassoSum sum;
    for (const int seat : seats) {
        if (isFree(seat)) {
            ++sum.seats;
            sum.minor += m_view.seatLayout()->price(seat).minor();
        }
    }
    return sum;
}

bool SeatMapController::walkKeyPressed(int key)
{
    const SeatNavigator navigator(*m_view.seatLayout());
    if (key == Qt::Key_Space) {
        const int current = m_view.currentSeat();
        if (current >= 0) {
            Q_EMIT seatActivated(current);
        }
        return current >= 0;
    }
    const int seat = walkedFrom();
    const auto from
        = [&](auto &&step) { return seat >= 0 ? step() : navigator.nearest(middleOfView()); };
    const auto free = [this](int other) { return isFree(other); };
    if (const auto direction = directionOf(key)) {
        walkTo(from([&] { return navigator.next(seat, *direction); }));
        return true;
    }
    switch (key) {
    case Qt::Key_Home:
        walkTo(from([&] { return navigator.rowEnd(seat, -1); }));
        return true;
    case Qt::Key_End:
        walkTo(from([&] { return navigator.rowEnd(seat, 1); }));
        return true;
    case Qt::Key_PageUp:
        walkTo(from([&] { return navigator.inSection(seat, -1, free); }));
        return true;
    case Qt::Key_PageDown:
        walkTo(from([&] { return navigator.inSection(seat, 1, free); }));
        return true;
    default:
        return false;
    }
}

// Control and an arrow: to the nearest seat there that can be had.
bool SeatMapController::jumpKeyPressed(int key)
{
    const auto direction = directionOf(key);
    if (!direction) {
        return false;
    }
    const SeatNavigator navigator(*m_view.seatLayout());
    const auto free = [this](int other) { return isFree(other); };
    const int seat = walkedFrom();
    walkTo(seat >= 0 ? navigator.next(seat, *direction, free)
                     : navigator.nearest(middleOfView(), free));
    return true;
}

int SeatMapController::walkedFrom() const
{
    return m_view.currentSeat() >= 0 ? m_view.currentSeat() : m_lastSeat;
}

QPointF SeatMapController::middleOfView() const
{
    return m_view.transform().visiblePlan().center();
}

bool SeatMapController::isFree(int seat) const
{
    const SeatStates *states = m_view.states();
    return !states || states->status(seat) == SeatStatus::Available;
}

bool SeatMapController::zoomKeyPressed(int key)
{
    const QPointF middle = QRectF(m_view.viewport()->rect()).center();
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_view.zoomBy(MapTransform::levelsPerStep, middle);
        return true;
    case Qt::Key_Minus:
        m_view.zoomBy(-MapTransform::levelsPerStep, middle);
        return true;
    case Qt::Key_0:
        m_view.fit();
        return true;
    default:
        return false;
    }
}

void SeatMapController::walkTo(int seat)
{
    if (seat >= 0) {
        m_lastSeat = seat;
        m_view.setCurrentSeat(seat);
    }
}

} // namespace parterre
