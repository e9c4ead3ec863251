// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QPolygonF>

#include <vector>

class QColor;
class QPainter;
class QRect;

namespace parterre {

class LostSeats;
class MapRenderer;
class MapTransform;
struct Theme;

/// What a lasso would take: those of its seats that are free.
struct LassoSum
{
    int seats = 0;
    qint64 minor = 0; ///< what they cost together
};

/// What lies upon the seats for a moment: the outline of the seat under the cursor or the focus,
/// seats that were lost, the lasso. The painter's units are the viewport's.
class SeatOverlay final
{
public:
    /// How far from its seat an outline may reach, device-independent pixels.
    static constexpr qreal reach = 6.5;

    SeatOverlay(const Theme &theme, MapRenderer &renderer, const LostSeats &lost)
        : m_theme(theme)
        , m_renderer(renderer)
        , m_lost(lost)
    {
    }

    void setLayout(SeatLayoutPtr layout) { m_layout = std::move(layout); }

    void paintFocus(QPainter &painter, int seat, const MapTransform &transform) const;
    /// Seats that a typed command would take, as far as they meet the rectangle.
    void paintPreview(QPainter &painter, const std::vector<int> &seats, const QRect &within,
                      const MapTransform &transform) const;
    void paintLost(QPainter &painter, const MapTransform &transform) const;
    /// The ground of a section that a click would go to.
    void paintSection(QPainter &painter, int section, const MapTransform &transform) const;
    /// This window's seats where they are too small to be told from others.
    void paintOwn(QPainter &painter, const std::vector<int> &seats,
                  const MapTransform &transform) const;
    /// With its sum beside its last point.
    void paintLasso(QPainter &painter, const QPolygonF &lasso, const LassoSum &sum) const;
    /// What paintLasso() may cover.
    [[nodiscard]] static QRectF lassoRect(const QPolygonF &lasso);

private:
    void paintOutline(QPainter &painter, int seat, const QColor &color,
                      const MapTransform &transform) const;
    void paintMoved(QPainter &painter, int seat, qreal shift, const MapTransform &transform) const;
    [[nodiscard]] qreal width(int seat, const MapTransform &transform) const;

    const Theme &m_theme;
    MapRenderer &m_renderer;
    const LostSeats &m_lost;
    SeatLayoutPtr m_layout;
};

} // namespace parterre
