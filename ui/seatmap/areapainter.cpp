// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/areapainter.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>

namespace parterre {
namespace {

constexpr qreal legibleText = 7; // device-independent pixels
constexpr qreal largestText = 22;

QPainterPath outline(const Area &area)
{
    QPainterPath path;
    switch (area.shape) {
    case Area::Shape::Polygon:
        path.addPolygon(QPolygonF(QList<QPointF>(area.points.begin(), area.points.end())));
        path.closeSubpath();
        break;
    case Area::Shape::Rectangle:
        path.addRoundedRect(QRectF(QPointF(), area.size), Grid::half, Grid::half);
        break;
    case Area::Shape::Ellipse:
    case Area::Shape::Circle:
        path.addEllipse(QPointF(), area.size.width() / 2, area.size.height() / 2);
        break;
    case Area::Shape::Text:
        break;
    }
    return path;
}

QTransform placed(const Area &area)
{
    QTransform transform;
    transform.translate(area.position.x(), area.position.y());
    transform.rotate(area.rotation);
    return transform;
}

} // namespace

void AreaPainter::paint(QPainter &painter, const Area &area, qreal scale, qreal ratio) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (area.shape != Area::Shape::Text) {
        const QTransform toMap = placed(area) * QTransform::fromScale(scale, scale);
        painter.setPen(area.border.isEmpty() ? QPen(Qt::NoPen) : QPen(m_theme.sold, ratio));
        painter.setBrush(m_theme.stage);
        painter.drawPath(toMap.map(outline(area)));
    }
    if (!area.text.isEmpty()) {
        paintText(painter, area, scale, ratio);
    }
    painter.restore();
}

void AreaPainter::paintText(QPainter &painter, const Area &area, qreal scale, qreal ratio) const
{
    const qreal size = std::min(area.textSize * scale / ratio, largestText);
    if (size < legibleText) {
        return;
    }
    QFont font = m_theme.semibold();
    font.setPixelSize(static_cast<int>(size * ratio));
    painter.setFont(font);
    painter.setPen(m_theme.muted);
    const QPointF middle = placed(area).map(area.textPosition) * scale;
    painter.translate(middle);
    painter.rotate(area.rotation);
    const QFontMetricsF metrics(font);
    painter.drawText(QPointF(-metrics.horizontalAdvance(area.text) / 2, metrics.capHeight() / 2),
                     area.text);
}

} // namespace parterre
