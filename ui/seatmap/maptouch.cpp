// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/maptouch.h"

#include "ui/seatmap/kineticpan.h"
#include "ui/seatmap/seatmapview.h"

#include <QLineF>
#include <QTouchEvent>

#include <cmath>

namespace parterre {
namespace {

constexpr qreal tapTremble = 16;  // pixels that a finger may roll without meaning a pan
constexpr qreal leastSpread = 20; // fingers that lie closer tell no zoom

QPointF middleOf(const std::vector<QPointF> &fingers)
{
    return (fingers[0] + fingers[1]) / 2;
}

qreal spreadOf(const std::vector<QPointF> &fingers)
{
    return std::max(QLineF(fingers[0], fingers[1]).length(), leastSpread);
}

} // namespace

MapTouch::MapTouch(SeatMapView &view, KineticPan &kinetic)
    : m_view(view)
    , m_kinetic(kinetic)
{
}

void MapTouch::touched(QTouchEvent *event)
{
    if (event->type() == QEvent::TouchCancel) {
        m_fingers.clear();
        m_kinetic.stop();
        return;
    }
    std::vector<QPointF> fingers;
    for (const QEventPoint &point : event->points()) {
        if (point.state() != QEventPoint::Released) {
            fingers.push_back(point.position());
        }
    }
    if (event->type() == QEvent::TouchBegin) {
        m_maybeTap = !m_kinetic.isGliding();
    }
    if (fingers.empty()) {
        end();
    } else if (fingers.size() != m_fingers.size()) {
        begin(fingers);
    } else {
        follow(fingers);
    }
}

void MapTouch::begin(const std::vector<QPointF> &fingers)
{
    m_fingers = fingers;
    m_kinetic.press(fingers.front());
    if (fingers.size() > 1) {
        m_maybeTap = false;
        m_levelBefore = m_view.transform().level();
        m_spreadBefore = spreadOf(fingers);
    }
}

void MapTouch::follow(const std::vector<QPointF> &fingers)
{
    if (fingers.size() > 1) {
        pinch(fingers);
    } else {
        const QPointF way = fingers.front() - m_fingers.front();
        if (m_maybeTap && way.manhattanLength() < tapTremble) {
            return;
        }
        m_maybeTap = false;
        m_view.panBy(way);
        m_kinetic.drag(fingers.front());
    }
    m_fingers = fingers;
}

void MapTouch::pinch(const std::vector<QPointF> &fingers)
{
    const qreal doublings = std::log2(spreadOf(fingers) / m_spreadBefore);
    const int level = m_levelBefore + qRound(doublings * MapTransform::levelsPerDoubling);
    m_view.zoomBy(level - m_view.transform().level(), middleOf(m_fingers));
    m_view.panBy(middleOf(fingers) - middleOf(m_fingers));
}

void MapTouch::end()
{
    const std::vector<QPointF> fingers = std::exchange(m_fingers, {});
    if (m_maybeTap && fingers.size() == 1) {
        Q_EMIT tapped(fingers.front());
    } else if (fingers.size() == 1) {
        m_kinetic.release();
    }
    m_maybeTap = false;
}

} // namespace parterre
