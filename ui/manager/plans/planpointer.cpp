// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/planpointer.h"

#include "ui/manager/plans/planoverlay.h"
#include "ui/seatmap/maptransform.h"

#include <QApplication>
#include <QLineF>
#include <QMouseEvent>

namespace parterre {

namespace {

constexpr qreal snapPixels = 8;

bool holds(const PlanSelection &selection, const PlanPointer::Under &under)
{
    return (under.seat && selection.contains(*under.seat))
        || (under.area && std::ranges::find(selection.areas, *under.area) != selection.areas.end());
}

} // namespace

void PlanPointer::press(const QMouseEvent &event, const SeatingPlan &plan,
                        const PlanSelection &selection, const Under &under,
                        const MapTransform &transform)
{
    cancel();
    m_from = m_at = event.position();
    if (event.button() == Qt::MiddleButton) {
        m_act = Act::Pan;
    } else if (!selection.isEmpty()
               && QLineF(PlanOverlay::turnHandle(plan, selection, transform), m_from).length()
                   <= 2 * PlanOverlay::handleRadius) {
        m_act = Act::Turn;
    } else if (holds(selection, under) && event.modifiers() == Qt::NoModifier) {
        m_act = Act::Move;
    } else {
        m_act = under.seat || under.area ? Act::Select : Act::Band;
    }
}

void PlanPointer::move(const QMouseEvent &event, const SeatingPlan &plan,
                       const PlanSelection &selection, const MapTransform &transform)
{
    if (m_act == Act::None)
        return;
    m_panned = event.position() - m_at;
    m_at = event.position();
    m_dragged = m_dragged || (m_at - m_from).manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragged)
        return;
    if (m_act == Act::Move) {
        const QPointF by = (m_at - m_from) / transform.scale();
        PlanSnapping snapping;
        snapping.distance = snapPixels / transform.scale();
        const bool freely = event.modifiers().testFlag(Qt::AltModifier);
        m_move = freely ? SnappedMove{by, {}, {}} : snappedMove(plan, selection, by, snapping);
    } else if (m_act == Act::Turn) {
        const QPointF middle = transform.toView(selectionBounds(plan, selection).center());
        const qreal before = QLineF(middle, m_from).angle();
        m_angle = snappedAngle(std::remainder(before - QLineF(middle, m_at).angle(), 360));
    }
}

std::optional<QTransform> PlanPointer::shift(const SeatingPlan &plan,
                                             const PlanSelection &selection) const
{
    if (!m_dragged)
        return std::nullopt;
    if (m_act == Act::Move)
        return QTransform::fromTranslate(m_move.by.x(), m_move.by.y());
    if (m_act != Act::Turn)
        return std::nullopt;
    const QPointF middle = selectionBounds(plan, selection).center();
    QTransform turn;
    turn.translate(middle.x(), middle.y());
    turn.rotate(m_angle);
    turn.translate(-middle.x(), -middle.y());
    return turn;
}

} // namespace parterre
