// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/maptransform.h"

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr qreal largestSeat = 64; // device-independent pixels
constexpr qreal largestFittedSeat = 40;
constexpr qreal mostEmpty = 0.25; // of the viewport beside a plan that is panned away

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

void MapTransform::fit(const QRectF &plan, qreal margin)
{
    const qreal scale = std::min(fittingScale(plan, margin), largestFittedSeat / m_seatSize);
    m_level = bounded(levelOf(scale));
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

void MapTransform::reveal(QPointF plan, qreal inside)
{
    const QPointF at = toView(plan);
    const QRectF view(QPointF(), m_view);
    if (!view.contains(at)) {
        centreOn(plan);
        return;
    }
    const QPointF margin = QPointF(m_view.width(), m_view.height()) * inside;
    const QPointF wanted(std::clamp(at.x(), margin.x(), m_view.width() - margin.x()),
                         std::clamp(at.y(), margin.y(), m_view.height() - margin.y()));
    if (wanted != at) {
        panBy(wanted - at);
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

qreal MapTransform::fittingScale(const QRectF &plan, qreal margin) const
{
    const qreal width = std::max(m_view.width() - 2 * margin, 1.0);
    const qreal height = std::max(m_view.height() - 2 * margin, 1.0);
    return std::min(width / std::max(plan.width(), 1.0), height / std::max(plan.height(), 1.0));
}

int MapTransform::bounded(int level) const
{
    const qreal all = std::min(fittingScale(m_plan, fitMargin), largestFittedSeat / m_seatSize);
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

// A person who drags too far is never lost: the plan's edge stays near the viewport's. What is
// smaller than the viewport may lie anywhere in it.
void MapTransform::keepPlanInSight()
{
    const QPointF view = QPointF(m_view.width(), m_view.height()) * m_ratio;
    const QPointF first = m_plan.topLeft() * mapScale();
    const QPointF last = m_plan.bottomRight() * mapScale();
    const auto kept = [](qreal offset, qreal from, qreal to, qreal length) {
        const qreal least = std::min(from - length * mostEmpty, to - length);
        const qreal most = std::max(to - length * (1 - mostEmpty), from);
        return static_cast<int>(std::round(std::clamp(offset, least, most)));
    };
    m_offset = QPoint(kept(m_offset.x(), first.x(), last.x(), view.x()),
                      kept(m_offset.y(), first.y(), last.y(), view.y()));
}

} // namespace parterre
