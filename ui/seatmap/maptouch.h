// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>

#include <vector>

class QTouchEvent;

namespace parterre {

class KineticPan;
class SeatMapView;

/// Fingers upon the map: one taps, or pans and lets the map glide; two pan and zoom, what lies
/// under them staying there.
class MapTouch final : public QObject
{
    Q_OBJECT

public:
    MapTouch(SeatMapView &view, KineticPan &kinetic);

    void touched(QTouchEvent *event);

Q_SIGNALS:
    void tapped(QPointF position);

private:
    void begin(const std::vector<QPointF> &fingers);
    void follow(const std::vector<QPointF> &fingers);
    void pinch(const std::vector<QPointF> &fingers);
    void end();

    SeatMapView &m_view;
    KineticPan &m_kinetic;
    std::vector<QPointF> m_fingers; ///< where they were last
    bool m_maybeTap = false;
    int m_levelBefore = 0; ///< when the second finger came
    qreal m_spreadBefore = 1;
};

} // namespace parterre
