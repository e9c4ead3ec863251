// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QPolygonF>

#include <vector>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace parterre {

class SeatMapView;
class SeatNavigator;

/// Turns mouse, wheel and keys upon the map into intents (take or give back these seats) and into
/// movements of the view. Knows no seat's state.
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
    /// True when the key means something here.
    bool keyPressed(QKeyEvent *event);

Q_SIGNALS:
    void seatActivated(int seat);
    void seatsChosen(const std::vector<int> &seats);

private:
    enum class Drag : quint8 { None, Pressed, Pan, Lasso };

    void click(QPointF position, bool run);
    void finishLasso();
    bool walkKeyPressed(int key);
    bool zoomKeyPressed(int key);
    void walkTo(int seat);

    SeatMapView &m_view;
    Drag m_drag = Drag::None;
    QPointF m_from;
    QPolygonF m_lasso;
    int m_lastSeat = -1; // clicked or walked to: where a run or a walk begins
};

} // namespace parterre
