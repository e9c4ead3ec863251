// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/planoverlay.h"

#include "models/seating/areabounds.h"
#include "ui/seatmap/areapainter.h"
#include "ui/seatmap/maptransform.h"
#include "ui/seatmap/seatpainter.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace parterre {

namespace {

constexpr qreal handleAway = 24; // pixels above the selection
constexpr qreal ghostOpacity = 0.6;
constexpr qreal smallestOutline = 4; // pixels; smaller seats are told by the box alone

} // namespace

void PlanOverlay::paintSelection(QPainter &painter, const SeatingPlan &plan,
                                 const PlanSelection &selection, const MapTransform &transform,
                                 const std::optional<QTransform> &moved) const
{
    if (selection.isEmpty())
        return;
    const QTransform where = moved.value_or(QTransform());
    painter.setPen(QPen(m_theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    outlineSeats(painter, plan, selection, transform, where);
    for (const size_t area : selection.areas) {
        const QRectF box = where.mapRect(areaBounds(plan.areas[area]));
        painter.drawRect(transform.toView(box));
    }
    painter.setPen(QPen(m_theme.accent, 1, Qt::DashLine));
    const QPolygonF box = where.map(QPolygonF(selectionBounds(plan, selection)));
    QPolygonF seen;
    for (const QPointF corner : box)
        seen += transform.toView(corner);
    painter.drawPolygon(seen);
    if (!moved) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(m_theme.canvas);
        painter.drawEllipse(turnHandle(plan, selection, transform), handleRadius, handleRadius);
    }
}

void PlanOverlay::outlineSeats(QPainter &painter, const SeatingPlan &plan,
                               const PlanSelection &selection, const MapTransform &transform,
                               const QTransform &moved) const
{
    if (transform.seatSize() < smallestOutline)
        return;
    const QRectF seen = transform.visiblePlan();
    for (const PlanSpot spot : selection.seats) {
        const PlanSeat &seat = plan.sections[spot.section].rows[spot.row].seats[spot.seat];
        const QPointF centre = moved.map(seat.center);
        if (!seen.contains(centre))
            continue;
        const qreal half = seat.radius * transform.scale() + 1;
        const QPointF at = transform.toView(centre);
        painter.drawRoundedRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), half / 2,
                                half / 2);
    }
}

void PlanOverlay::paintGhost(QPainter &painter, const SeatingPlan &ghost,
                             const MapTransform &transform) const
{
    painter.save();
    painter.setOpacity(ghostOpacity);
    const AreaPainter areas(m_theme);
    painter.save();
    painter.translate(-QPointF(transform.offset()) / transform.devicePixelRatio());
    for (const Area &area : ghost.areas)
        areas.paint(painter, area, transform.scale(), 1);
    painter.restore();
    const SeatPainter seats(m_theme);
    const QRectF seen = transform.visiblePlan();
    for (const PlanSection &section : ghost.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats) {
                if (!seen.contains(seat.center))
                    continue;
                painter.save();
                painter.translate(transform.toView(seat.center));
                painter.rotate(seat.rotation);
                const qreal size = 2 * seat.radius * transform.scale();
                seats.paint(painter, {SeatLook::Mark::Available, seat.kind, 0, false}, size);
                painter.restore();
            }
        }
    }
    painter.restore();
}

void PlanOverlay::paintGuides(QPainter &painter, std::optional<qreal> x, std::optional<qreal> y,
                              const MapTransform &transform) const
{
    const QRectF seen = transform.visiblePlan();
    painter.setPen(QPen(m_theme.danger, 1));
    if (x)
        painter.drawLine(transform.toView(QPointF(*x, seen.top())),
                         transform.toView(QPointF(*x, seen.bottom())));
    if (y)
        painter.drawLine(transform.toView(QPointF(seen.left(), *y)),
                         transform.toView(QPointF(seen.right(), *y)));
}

void PlanOverlay::paintBand(QPainter &painter, const QRectF &band) const
{
    QColor fill = m_theme.accent;
    fill.setAlphaF(0.12F);
    painter.setPen(QPen(m_theme.accent, 1));
    painter.setBrush(fill);
    painter.drawRect(band);
}

QPointF PlanOverlay::turnHandle(const SeatingPlan &plan, const PlanSelection &selection,
                                const MapTransform &transform)
{
    const QRectF box = transform.toView(selectionBounds(plan, selection));
    return {box.center().x(), std::max(box.top() - handleAway, handleRadius + 2)};
}

} // namespace parterre
