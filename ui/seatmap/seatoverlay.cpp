// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatoverlay.h"

#include "ui/seatmap/lostseats.h"
#include "ui/seatmap/maprenderer.h"
#include "ui/seatmap/maptransform.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace parterre {
namespace {

constexpr qreal outlineWidth = 2;
constexpr qreal outlineGap = 1.5;
constexpr qreal shakeWidth = 3;
constexpr int tint = 30; // alpha
constexpr qreal ownRadius = 7;
constexpr QPointF sumOffset(14, 14); // from the cursor
constexpr qreal sumHeight = 22;
constexpr qreal widestSum = 240;
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

void SeatOverlay::paintSection(QPainter &painter, int section, const MapTransform &transform) const
{
    QColor fill = m_theme.accent;
    painter.setPen(QPen(fill, 1.5));
    fill.setAlpha(tint);
    painter.setBrush(fill);
    for (const BlockShape &block : m_layout->blocks()) {
        if (block.section == section) {
            QPolygonF edge;
            for (const QPointF &corner : block.outline) {
                edge << transform.toView(corner);
            }
            painter.drawPolygon(edge);
        }
    }
}

void SeatOverlay::paintOwn(QPainter &painter, const std::vector<int> &seats,
                           const MapTransform &transform) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.accent, outlineWidth));
    for (const int seat : seats) {
        painter.drawEllipse(transform.toView(m_layout->center(seat)), ownRadius, ownRadius);
    }
}

void SeatOverlay::paintLasso(QPainter &painter, const QPolygonF &lasso, const LassoSum &sum) const
{
    if (lasso.isEmpty()) {
        return;
    }
    QColor fill = m_theme.accent;
    painter.setPen(QPen(fill, 1));
    fill.setAlpha(tint);
    painter.setBrush(fill);
    painter.drawPolygon(lasso);
    if (sum.seats == 0) {
        return;
    }
    const QString seats = sum.seats == 1
        ? QCoreApplication::translate("SeatOverlay", "1 seat")
        : QCoreApplication::translate("SeatOverlay", "%1 seats").arg(sum.seats);
    const QString text = seats + QStringLiteral(" · ") + Money(sum.minor, {}).amountText(QLocale());
    const QFontMetricsF metrics(m_theme.semibold(TextSize::Caption));
    const QRectF tag(lasso.last() + sumOffset,
                     QSizeF(metrics.horizontalAdvance(text) + 2 * Grid::unit, sumHeight));
    painter.setPen(m_theme.hairline);
    painter.setBrush(m_theme.canvas);
    painter.drawRoundedRect(tag, Grid::half, Grid::half);
    painter.setFont(m_theme.semibold(TextSize::Caption));
    painter.setPen(m_theme.ink);
    painter.drawText(tag, Qt::AlignCenter, text);
}

QRectF SeatOverlay::lassoRect(const QPolygonF &lasso)
{
    if (lasso.isEmpty()) {
        return {};
    }
    const QRectF sum(lasso.last(), sumOffset + QPointF(widestSum, sumHeight + 2));
    return lasso.boundingRect().adjusted(-2, -2, 2, 2) | sum;
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
