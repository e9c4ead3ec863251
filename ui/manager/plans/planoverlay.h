// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planselection.h"

#include <QTransform>

#include <optional>

class QPainter;

namespace parterre {

class MapTransform;
struct Theme;

/// What lies above the drawing of a plan while it is edited: the selection with its handle for
/// turning, what is moved or about to be added, guides, the rubber band. Painted in the viewport's
/// units.
class PlanOverlay final
{
public:
    explicit PlanOverlay(const Theme &theme)
        : m_theme(theme)
    {
    }

    /// moved: where the selection would lie, in plan units; nothing: where it lies.
    void paintSelection(QPainter &painter, const SeatingPlan &plan, const PlanSelection &selection,
                        const MapTransform &transform,
                        const std::optional<QTransform> &moved) const;
    /// Seats and areas of a plan that is not there yet, pale.
    void paintGhost(QPainter &painter, const SeatingPlan &ghost,
                    const MapTransform &transform) const;
    void paintGuides(QPainter &painter, std::optional<qreal> x, std::optional<qreal> y,
                     const MapTransform &transform) const;
    void paintBand(QPainter &painter, const QRectF &band) const;

    /// Where the selection is taken to be turned; viewport.
    [[nodiscard]] static QPointF turnHandle(const SeatingPlan &plan, const PlanSelection &selection,
                                            const MapTransform &transform);
    static constexpr qreal handleRadius = 6;

private:
    void outlineSeats(QPainter &painter, const SeatingPlan &plan, const PlanSelection &selection,
                      const MapTransform &transform, const QTransform &moved) const;

    const Theme &m_theme;
};

} // namespace parterre
