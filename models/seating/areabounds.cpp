// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/areabounds.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace parterre {

namespace {

constexpr qreal letterWidth = 0.6; // of the text's size, for want of a font

QRectF centred(qreal width, qreal height)
{
    return QRectF(-width / 2, -height / 2, width, height);
}

std::vector<QPointF> corners(const QRectF &box)
{
    return {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
}

/// Relative to the area's position, before rotation.
std::vector<QPointF> outline(const Area &area)
{
    switch (area.shape) {
    case Area::Shape::Polygon:
        return area.points;
    case Area::Shape::Rectangle:
        return corners(QRectF(QPointF(), area.size));
    case Area::Shape::Ellipse:
    case Area::Shape::Circle:
        return corners(centred(area.size.width(), area.size.height()));
    case Area::Shape::Text:
        return corners(centred(qreal(area.text.size()) * area.textSize * letterWidth, area.textSize)
                           .translated(area.textPosition));
    }
    Q_UNREACHABLE();
}

} // namespace

QRectF areaBounds(const Area &area)
{
    const std::vector<QPointF> points = outline(area);
    if (points.empty())
        return {};
    const qreal angle = area.rotation * std::numbers::pi / 180;
    const QPointF along(std::cos(angle), std::sin(angle));
    qreal left = std::numeric_limits<qreal>::max();
    qreal top = left;
    qreal right = std::numeric_limits<qreal>::lowest();
    qreal bottom = right;
    for (const QPointF &point : points) {
        const qreal x = point.x() * along.x() - point.y() * along.y();
        const qreal y = point.x() * along.y() + point.y() * along.x();
        left = std::min(left, x);
        right = std::max(right, x);
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    return QRectF(left, top, right - left, bottom - top).translated(area.position);
}

} // namespace parterre
