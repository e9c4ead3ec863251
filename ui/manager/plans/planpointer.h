// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/movecommands.h"
#include "ui/manager/plans/planwalk.h"

#include <QTransform>

#include <optional>

class QMouseEvent;

namespace parterre {

class MapTransform;

/// What a mouse does to the selection of a plan: chooses, moves, turns, draws a band. A value that
/// the canvas asks after each event; it changes nothing itself.
class PlanPointer final
{
public:
    enum class Act : quint8 { None, Select, Band, Move, Turn, Pan };

    /// under: the seat or area under the cursor.
    struct Under
    {
        std::optional<PlanSpot> seat;
        std::optional<size_t> area;
    };

    void press(const QMouseEvent &event, const SeatingPlan &plan, const PlanSelection &selection,
               const Under &under, const MapTransform &transform);
    void move(const QMouseEvent &event, const SeatingPlan &plan, const PlanSelection &selection,
              const MapTransform &transform);
    /// Ends the act.
    void cancel() { *this = PlanPointer(); }

    [[nodiscard]] Act act() const { return m_act; }
    [[nodiscard]] bool dragged() const { return m_dragged; }
    [[nodiscard]] QRectF band() const { return QRectF(m_from, m_at).normalized(); }
    [[nodiscard]] const SnappedMove &snapped() const { return m_move; }
    [[nodiscard]] qreal angle() const { return m_angle; }
    [[nodiscard]] QPointF panned() const { return m_panned; } ///< since the last move
    /// Where the selection would lie, plan units; nothing unless it is moved or turned.
    [[nodiscard]] std::optional<QTransform> shift(const SeatingPlan &plan,
                                                  const PlanSelection &selection) const;

private:
    Act m_act = Act::None;
    bool m_dragged = false;
    QPointF m_from; ///< viewport
    QPointF m_at;
    QPointF m_panned;
    SnappedMove m_move;
    qreal m_angle = 0;
};

} // namespace parterre
