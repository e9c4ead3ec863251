// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt asks of the map: to paint, to suit the screen and the theme, and to hand on what hands
// do.
#include "ui/seatmap/hovercard.h"
#include "ui/seatmap/minimap.h"
#include "ui/seatmap/seatmapcontroller.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/theme/themesource.h"

#include <QNativeGestureEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTouchEvent>

namespace parterre {

bool SeatMapView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Leave:
        setHovered(-1);
        setHoveredSection(-1);
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
    m_tiles.paint(painter, event->region(), m_transform);
    if (showsSections()) {
        m_overview.paint(painter, event->rect(), m_transform);
    }
    m_edgeNames.paint(painter, event->rect(), m_transform);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHighlights(painter, event->rect());
}

void SeatMapView::paintHighlights(QPainter &painter, const QRect &part)
{
    if (m_hoveredSection >= 0) {
        m_overlay.paintSection(painter, m_hoveredSection, m_transform);
    }
    if (m_transform.seatSize() < SeatDetail::pick) {
        m_overlay.paintOwn(painter, m_own.seats(), m_transform);
    }
    m_overlay.paintPreview(painter, m_preview, part, m_transform);
    m_overlay.paintLost(painter, m_transform);
    if (outlinedSeat() >= 0 && !showsSections()) {
        m_overlay.paintFocus(painter, outlinedSeat(), m_transform);
    }
    m_overlay.paintLasso(painter, m_lasso, m_lassoSum);
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
    m_tiles.setViewport(viewport()->size(), ratio);
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

} // namespace parterre
