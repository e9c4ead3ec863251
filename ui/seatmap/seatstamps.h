// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/seatlook.h"

#include <QPixmap>
#include <QPoint>
#include <QPointF>

#include <unordered_map>

namespace parterre {

struct Theme;

/// Seats drawn once and kept: one prepared picture per look, size, angle and, for small seats,
/// position within a pixel. Sizes and positions in device pixels.
class SeatStamps final
{
public:
    explicit SeatStamps(const Theme &theme)
        : m_theme(theme)
    {
    }

    struct Stamp
    {
        const QPixmap &pixmap; ///< valid until the next call
        QPoint topLeft;        ///< where it goes
    };

    /// The seat of that width with its centre there, angle in degrees clockwise.
    [[nodiscard]] Stamp stamp(const SeatLook &look, qreal width, qreal angle, QPointF centre);

    /// How far a seat of that width may reach from its centre, whatever its angle.
    [[nodiscard]] static int reach(qreal width);

    /// Forgets all: the theme or the device pixel ratio is another now.
    void clear(qreal devicePixelRatio);

private:
    [[nodiscard]] QPixmap draw(const SeatLook &look, qreal width, qreal angle, QPointF phase) const;

    const Theme &m_theme;
    qreal m_ratio = 1;
    std::unordered_map<quint64, QPixmap> m_stamps;
};

} // namespace parterre
