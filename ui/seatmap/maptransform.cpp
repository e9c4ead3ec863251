// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/maptransform.h"

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr qreal largestSeat = 64; // device-independent pixels
constexpr qreal largestFittedSeat = 40;
constexpr qreal fitMargin = 16;

} // namespace

void MapTransform::setViewport(QSize size, qreal devicePixelRatio)
{
    const QPointF centre = toPlan(QPointF(m_view.width() / 2, m_view.height() / 2));
    m_view = QSizeF(size).expandedTo(QSizeF(1, 1));
    m_ratio = devicePixelRatio;
    if (m_fitted) {
        fit();
    } else {
        m_level = bounded(m_level);
        centreOn(centre);
    }
}

void MapTransform::setPlan(const QRectF &bounds, qreal seatSize)
{
    m_plan = bounds;
    m_seatSize = seatSize;
    fit();
}

QPointF MapTransform::toView(QPointF plan) const
{
    return (plan * mapScale() - QPointF(m_offset)) / m_ratio;
}

QPointF MapTransform::toPlan(QPointF view) const
{
    return (view * m_ratio + QPointF(m_offset)) / mapScale();
}

QRectF MapTransform::toView(const QRectF &plan) const
{
    return QRectF(toView(plan.topLeft()), toView(plan.bottomRight()));
}

QRectF MapTransform::toPlan(const QRectF &view) const
{
    return QRectF(toPlan(view.topLeft()), toPlan(view.bottomRight()));
}

QRectF MapTransform::visiblePlan() const
{
    return toPlan(QRectF(QPointF(), m_view));
}

void MapTransform::fit()
{
    fit(m_plan);
    m_fitted = true;
}

void MapTransform::fit(const QRectF &plan)
{
    m_level = bounded(levelOf(std::min(fittingScale(plan), largestFittedSeat / m_seatSize)));
    centreOn(plan.center());
}

void MapTransform::zoomTo(int level, QPointF view)
{
    const QPointF plan = toPlan(view);
    m_level = bounded(level);
    m_offset = (plan * mapScale() - view * m_ratio).toPoint();
    m_fitted = false;
    keepPlanInSight();
}

void MapTransform::panBy(QPointF viewDelta)
{
    m_offset -= (viewDelta * m_ratio).toPoint();
    m_fitted = false;
    keepPlanInSight();
}

void MapTransform::reveal(const QRectF &plan)
{
    const QRectF seen = toView(plan).adjusted(-fitMargin, -fitMargin, fitMargin, fitMargin);
    const auto overlap = [](qreal from, qreal to, qreal length) {
        return from < 0 ? -from : (to > length ? length - to : 0.0);
    };
    const QPointF needed(overlap(seen.left(), seen.right(), m_view.width()),
                         overlap(seen.top(), seen.bottom(), m_view.height()));
    if (!needed.isNull()) {
        panBy(needed);
    }
}

int MapTransform::levelForSeatSize(qreal pixels) const
{
    return levelOf(pixels / m_seatSize);
}

MapTransform MapTransform::between(const MapTransform &from, const MapTransform &to, qreal part)
{
    MapTransform now = to;
    now.m_level = from.m_level + qRound(part * (to.m_level - from.m_level));
    // A zoom keeps one point of the plan in its place: the middle then moves as the scale does.
    const qreal span = 1 / from.scale() - 1 / to.scale();
    const qreal gone = qFuzzyIsNull(span) ? part : (1 / from.scale() - 1 / now.scale()) / span;
    const QPointF start = from.visiblePlan().center();
    now.centreOn(start + (to.visiblePlan().center() - start) * gone);
    return now;
}

qreal MapTransform::scaleOf(int level)
{
    return std::exp2(static_cast<qreal>(level) / levelsPerDoubling);
}

int MapTransform::levelOf(qreal scale)
{
    return static_cast<int>(std::floor(std::log2(scale) * levelsPerDoubling));
}

qreal MapTransform::fittingScale(const QRectF &plan) const
{
    const qreal width = std::max(m_view.width() - 2 * fitMargin, 1.0);
    const qreal height = std::max(m_view.height() - 2 * fitMargin, 1.0);
    return std::min(width / std::max(plan.width(), 1.0), height / std::max(plan.height(), 1.0));
}

int MapTransform::bounded(int level) const
{
    const qreal all = std::min(fittingScale(m_plan), largestFittedSeat / m_seatSize);
    const int least = levelOf(all) - levelsPerStep;
    return std::clamp(level, least, std::max(levelOf(largestSeat / m_seatSize), least));
}

void MapTransform::centreOn(QPointF plan)
{
    const QPointF half(m_view.width() / 2, m_view.height() / 2);
    m_offset = (plan * mapScale() - half * m_ratio).toPoint();
    m_fitted = false;
    keepPlanInSight();
}

// The viewport's middle never leaves the plan: a person who drags too far is never lost.
void MapTransform::keepPlanInSight()
{
    const QPointF half = QPointF(m_view.width() / 2, m_view.height() / 2) * m_ratio;
    const QPoint least = (m_plan.topLeft() * mapScale() - half).toPoint();
    const QPoint most = (m_plan.bottomRight() * mapScale() - half).toPoint();
    m_offset.setX(std::clamp(m_offset.x(), least.x(), std::max(least.x(), most.x())));
    m_offset.setY(std::clamp(m_offset.y(), least.y(), std::max(least.y(), most.y())));
}

} // namespace parterre
