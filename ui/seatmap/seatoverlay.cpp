// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatoverlay.h"

#include "ui/seatmap/lostseats.h"
#include "ui/seatmap/maprenderer.h"
#include "ui/seatmap/maptransform.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace parterre {
namespace {

constexpr qreal outlineWidth = 2;
constexpr qreal outlineGap = 1.5;
constexpr qreal shakeWidth = 3;
static_assert(outlineWidth + outlineGap + shakeWidth <= SeatOverlay::reach);

} // namespace

void SeatOverlay::paintFocus(QPainter &painter, int seat, const MapTransform &transform) const
{
    paintOutline(painter, seat, m_theme.accent, transform);
}

void SeatOverlay::paintPreview(QPainter &painter, const std::vector<int> &seats,
                               const QRect &within, const MapTransform &transform) const
{
    const QRectF near = QRectF(within).adjusted(-reach, -reach, reach, reach);
    for (const int seat : seats) {
        const qreal half = width(seat, transform);
        const QPointF centre = transform.toView(m_layout->center(seat));
        if (near.intersects({centre - QPointF(half, half), QSizeF(2 * half, 2 * half)})) {
            paintOutline(painter, seat, m_theme.accent, transform);
        }
    }
}

void SeatOverlay::paintLost(QPainter &painter, const MapTransform &transform) const
{
    for (const int seat : m_lost.seats()) {
        const qreal shift = m_lost.shift(seat) * shakeWidth;
        if (shift != 0) {
            paintMoved(painter, seat, shift, transform);
        }
        painter.save();
        painter.translate(shift, 0);
        paintOutline(painter, seat, m_theme.danger, transform);
        painter.restore();
    }
}

void SeatOverlay::paintLasso(QPainter &painter, const QPolygonF &lasso) const
{
    if (lasso.isEmpty()) {
        return;
    }
    QColor fill = m_theme.accent;
    painter.setPen(QPen(fill, 1));
    fill.setAlpha(30);
    painter.setBrush(fill);
    painter.drawPolygon(lasso);
}

void SeatOverlay::paintOutline(QPainter &painter, int seat, const QColor &color,
                               const MapTransform &transform) const
{
    const qreal seatWidth = width(seat, transform);
    painter.save();
    painter.translate(transform.toView(m_layout->center(seat)));
    painter.rotate(static_cast<qreal>(m_layout->rotation(seat)));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, outlineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(SeatPainter::shape(m_layout->kind(seat),
                                        seatWidth + 2 * outlineGap + outlineWidth, seatWidth));
    painter.restore();
}

// Covers the seat in its place with the ground, then draws it beside.
void SeatOverlay::paintMoved(QPainter &painter, int seat, qreal shift,
                             const MapTransform &transform) const
{
    const qreal ratio = transform.devicePixelRatio();
    const QPointF centre = transform.toView(m_layout->center(seat));
    const qreal cover = width(seat, transform) * 0.72;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.canvas);
    painter.drawEllipse(centre, cover, cover);
    painter.scale(1 / ratio, 1 / ratio);
    m_renderer.renderSeat(painter, seat, (centre + QPointF(shift, 0)) * ratio,
                          transform.mapScale());
    painter.restore();
}

qreal SeatOverlay::width(int seat, const MapTransform &transform) const
{
    return 2 * static_cast<qreal>(m_layout->radius(seat)) * transform.scale();
}

} // namespace parterre
