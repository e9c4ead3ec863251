// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatmapcontroller.h"

#include "ui/seatmap/seatmapview.h"
#include "ui/seatmap/seatnavigator.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

namespace parterre {
namespace {

constexpr int wheelNotch = 120; // eighths of a degree, as Qt counts

} // namespace

SeatMapController::SeatMapController(SeatMapView &view)
    : m_view(view)
{
}

void SeatMapController::reset()
{
    m_drag = Drag::None;
    m_lastSeat = -1;
    m_lasso.clear();
    m_view.setLasso({});
}

void SeatMapController::mousePressed(QMouseEvent *event)
{
    m_from = event->position();
    if (event->button() == Qt::MiddleButton) {
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
        m_view.panBy(position - m_from);
        m_from = position;
        return;
    case Drag::Lasso:
        m_lasso << position;
        m_view.setLasso(m_lasso);
        return;
    case Drag::None:
    case Drag::Pressed:
        break;
    }
    m_view.setHovered(m_view.seatAt(position));
}

void SeatMapController::mouseReleased(QMouseEvent *event)
{
    const Drag drag = m_drag;
    m_drag = Drag::None;
    m_view.viewport()->unsetCursor();
    if (drag == Drag::Pressed) {
        click(event->position(), event->modifiers().testFlag(Qt::ControlModifier));
    } else if (drag == Drag::Lasso) {
        finishLasso();
    }
}

void SeatMapController::mouseDoubleClicked(QMouseEvent *event)
{
    const int section = m_view.sectionAt(event->position());
    if (section >= 0) {
        m_view.zoomToSection(section);
    } else if (m_view.seatAt(event->position()) != m_lastSeat) {
        mousePressed(event); // two quick clicks on two seats are two clicks
    }
}

void SeatMapController::wheelTurned(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    m_view.zoomBy(turned * MapTransform::levelsPerStep / wheelNotch, event->position());
    event->accept();
}

bool SeatMapController::keyPressed(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return false;
    }
    return walkKeyPressed(event->key()) || zoomKeyPressed(event->key());
}

void SeatMapController::click(QPointF position, bool run)
{
    const int seat = m_view.seatAt(position);
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
    const QPolygonF lasso = m_lasso;
    m_lasso.clear();
    m_view.setLasso({});
    if (!m_view.seatLayout() || lasso.size() < 3) {
        return;
    }
    const MapTransform &transform = m_view.transform();
    const QRectF around = transform.toPlan(lasso.boundingRect());
    std::vector<int> found;
    m_view.seatLayout()->seatsIn(around, found);
    std::erase_if(found, [&](int seat) {
        const QPointF centre = transform.toView(m_view.seatLayout()->center(seat));
        return !lasso.containsPoint(centre, Qt::OddEvenFill);
    });
    std::sort(found.begin(), found.end());
    if (!found.empty()) {
        Q_EMIT seatsChosen(found);
    }
}

bool SeatMapController::walkKeyPressed(int key)
{
    const SeatNavigator navigator(*m_view.seatLayout());
    const int current = m_view.currentSeat();
    if (key == Qt::Key_Space) {
        if (current >= 0) {
            Q_EMIT seatActivated(current);
        }
        return current >= 0;
    }
    const int seat = current >= 0 ? current : m_lastSeat;
    const auto from = [&](auto &&step) { return seat >= 0 ? step() : navigator.start(); };
    switch (key) {
    case Qt::Key_Left:
        walkTo(from([&] { return navigator.next(seat, Direction::Left); }));
        return true;
    case Qt::Key_Right:
        walkTo(from([&] { return navigator.next(seat, Direction::Right); }));
        return true;
    case Qt::Key_Up:
        walkTo(from([&] { return navigator.next(seat, Direction::Up); }));
        return true;
    case Qt::Key_Down:
        walkTo(from([&] { return navigator.next(seat, Direction::Down); }));
        return true;
    case Qt::Key_Home:
        walkTo(from([&] { return navigator.rowEnd(seat, -1); }));
        return true;
    case Qt::Key_End:
        walkTo(from([&] { return navigator.rowEnd(seat, 1); }));
        return true;
    case Qt::Key_PageUp:
        walkTo(from([&] { return navigator.inSection(seat, -1); }));
        return true;
    case Qt::Key_PageDown:
        walkTo(from([&] { return navigator.inSection(seat, 1); }));
        return true;
    default:
        return false;
    }
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
