// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatstatus.h"

#include <QString>

class QColor;
class QPainter;

namespace parterre {

/// A seat in black on white paper, around the painter's origin, so wide: free hollow, sold full,
/// held half full, kept by the house with its letter. Kinds keep their shape and symbol.
struct PrintedSeat
{
    /// From this width a seat can be read by itself; smaller ones are dots.
    static constexpr qreal readable = 6;

    SeatStatus status = SeatStatus::Available;
    SeatKind kind = SeatKind::Seat;
    QString number; ///< empty: none is written

    void paint(QPainter &painter, qreal size, const QString &fontFamily) const;
};

} // namespace parterre
