// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace parterre {

/// Decoration of a plan: a stage, a wall, a table, a text. Never sold. Plan units, y downwards.
struct Area
{
    enum class Shape : quint8 { Polygon, Rectangle, Ellipse, Circle, Text };

    static constexpr qreal usualTextSize = 16;

    Shape shape = Shape::Polygon;
    QPointF position; ///< rectangle: top left; circle, ellipse, text: centre; polygon: origin
    QSizeF size;      ///< rectangle: width and height; ellipse and circle: the two diameters
    std::vector<QPointF> points; ///< polygon, relative to position
    qreal rotation = 0;          ///< degrees clockwise about position
    QString fill;                ///< "#rrggbb" or empty: the theme's own
    QString border;
    QString text;         ///< anchored in the middle of the shape
    QPointF textPosition; ///< relative to position
    qreal textSize = usualTextSize;

    bool operator==(const Area &) const = default;
};

} // namespace parterre
