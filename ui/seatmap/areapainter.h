// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/area.h"

class QPainter;

namespace parterre {

struct Theme;

/// Draws a plan's decoration: stage, walls, tables and texts, in the theme's colours whatever the
/// plan's own, so that the seats stay the brightest things on the map.
class AreaPainter final
{
public:
    explicit AreaPainter(const Theme &theme)
        : m_theme(theme)
    {
    }

    /// The painter's units are map pixels; scale is map pixels per plan unit, ratio device pixels
    /// per logical pixel.
    void paint(QPainter &painter, const Area &area, qreal scale, qreal ratio) const;

private:
    void paintText(QPainter &painter, const Area &area, qreal scale, qreal ratio) const;

    const Theme &m_theme;
};

} // namespace parterre
