// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/kineticpan.h"
#include "ui/seatmap/maptouch.h"
#include "ui/seatmap/seatoverlay.h"

#include <QObject>
#include <QPointF>
#include <QPolygonF>

#include <vector>

class QKeyEvent;
class QMouseEvent;
class QNativeGestureEvent;
class QTouchEvent;
class QWheelEvent;

namespace parterre {

class SeatMapView;

/// Turns mouse, wheel, fingers and keys upon the map into intents (take or give back these seats)
/// and into movements of the view. Which of the seats can be had is not decided here.
class SeatMapController final : public QObject
{
    Q_OBJECT

public:
    explicit SeatMapController(SeatMapView &view);

    /// Another layout: forgets the last seat and any drag.
    void reset();

    void mousePressed(QMouseEvent *event);
    void mouseMoved(QMouseEvent *event);
    void mouseReleased(QMouseEvent *event);
    void mouseDoubleClicked(QMouseEvent *event);
    void wheelTurned(QWheelEvent *event);
    void touched(QTouchEvent *event) { m_touch.touched(event); }
    void pinched(QNativeGestureEvent *event); ///< on a touchpad
    /// True when the key means something here.
    bool keyPressed(QKeyEvent *event);

Q_SIGNALS:
    void seatActivated(int seat);
    void seatsChosen(const std::vector<int> &seats);

private:
    enum class Drag : quint8 { None, Pressed, Pan, Lasso };

    void hover(QPointF position);
    void click(QPointF position, qreal slack, bool run);
    void take(int seat, bool run);
    void finishLasso();
    void zoomSmoothly(qreal levels, QPointF position);
    bool walkKeyPressed(int key);
    bool jumpKeyPressed(int key);
    bool zoomKeyPressed(int key);
    void walkTo(int seat);
    /// Where the next step of a walk begins: the focus, or the last seat clicked; -1 when none.
    [[nodiscard]] int walkedFrom() const;
    /// Where a walk begins that has no such seat.
    [[nodiscard]] QPointF middleOfView() const;
    [[nodiscard]] bool isFree(int seat) const;
    [[nodiscard]] std::vector<int> seatsInLasso() const;
    [[nodiscard]] LassoSum sumOf(const std::vector<int> &seats) const;

    SeatMapView &m_view;
    KineticPan m_kinetic;
    MapTouch m_touch;
    qreal m_zoomRest = 0; // of a zoom level, from fine wheels
    Drag m_drag = Drag::None;
    QPointF m_from;
    QPolygonF m_lasso;
    int m_lastSeat = -1;        // clicked or walked to: where a run or a walk begins
    bool m_clickZoomed = false; // the last click went to a section: a second one means no seat
};

} // namespace parterre
