// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QPointF>
#include <QRect>
#include <QRectF>
#include <QSize>

namespace parterre {

/// Where the plan lies in the viewport. Three spaces: plan units; map pixels (device pixels of the
/// whole plan at the present zoom: tiles live there); viewport (device-independent pixels).
/// The zoom is an integer level, scale = 2^(level / levelsPerDoubling), so that tiles made at one
/// level fit together; the offset is whole device pixels, so that nothing blurs.
class MapTransform final
{
public:
    static constexpr int levelsPerDoubling = 1024;
    static constexpr int levelsPerStep = levelsPerDoubling / 4;
    static constexpr qreal fitMargin = 16; ///< device-independent pixels

    /// What the viewport shows of a plan, to tell whether it still does.
    struct View
    {
        int level = 0;
        QPoint offset;
        QSizeF size;
        qreal ratio = 1;

        bool operator==(const View &) const = default;
    };
    [[nodiscard]] View view() const { return {m_level, m_offset, m_view, m_ratio}; }

    void setViewport(QSize size, qreal devicePixelRatio);
    /// bounds of all that is drawn; seatSize is the usual seat's width. Both in plan units.
    void setPlan(const QRectF &bounds, qreal seatSize);

    [[nodiscard]] int level() const { return m_level; }
    /// Device-independent pixels per plan unit.
    [[nodiscard]] qreal scale() const { return scaleOf(m_level); }
    /// Map pixels per plan unit.
    [[nodiscard]] qreal mapScale() const { return mapScale(m_level); }
    [[nodiscard]] qreal mapScale(int level) const { return scaleOf(level) * m_ratio; }
    [[nodiscard]] qreal devicePixelRatio() const { return m_ratio; }
    /// The usual seat's width on the screen, device-independent pixels.
    [[nodiscard]] qreal seatSize() const { return m_seatSize * scale(); }
    /// The map pixel in the viewport's top left corner.
    [[nodiscard]] QPoint offset() const { return m_offset; }

    [[nodiscard]] QPointF toView(QPointF plan) const;
    [[nodiscard]] QPointF toPlan(QPointF view) const;
    [[nodiscard]] QRectF toView(const QRectF &plan) const;
    [[nodiscard]] QRectF toPlan(const QRectF &view) const;
    [[nodiscard]] QRectF visiblePlan() const;

    /// Shows all of the plan, centred.
    void fit();
    /// Shows the rectangle (plan units) and so many pixels around it, centred, as large as the
    /// limits allow.
    void fit(const QRectF &plan, qreal margin = fitMargin);
    [[nodiscard]] bool isFitted() const { return m_fitted; }
    /// Changes the zoom so that the plan point under the viewport's point stays there.
    void zoomTo(int level, QPointF view);
    void panBy(QPointF viewDelta);
    /// Pans so that the plan point lies in the viewport's middle.
    void centreOn(QPointF plan);
    /// Pans as little as needed so that the plan point lies that far inside the viewport (a part of
    /// its size, below a half); far from it, so that the point lies in the middle.
    void reveal(QPointF plan, qreal inside);
    /// The level at which the usual seat is so wide (device-independent pixels).
    [[nodiscard]] int levelForSeatSize(qreal pixels) const;

    /// On the way from one view of the same plan to another; part is 0 to 1. What both show at the
    /// same place stays there.
    [[nodiscard]] static MapTransform between(const MapTransform &from, const MapTransform &to,
                                              qreal part);

private:
    [[nodiscard]] static qreal scaleOf(int level);
    [[nodiscard]] static int levelOf(qreal scale);
    [[nodiscard]] qreal fittingScale(const QRectF &plan, qreal margin) const;
    [[nodiscard]] int bounded(int level) const;
    void keepPlanInSight();

    QSizeF m_view{1, 1};
    qreal m_ratio = 1;
    QRectF m_plan{0, 0, 1, 1};
    qreal m_seatSize = 20;
    int m_level = 0;
    QPoint m_offset;
    bool m_fitted = true;
};

} // namespace parterre
