// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatstates.h"
#include "ui/seatmap/seatlook.h"
#include "ui/seatmap/seatpainter.h"

#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QGraphicsView>

#include <vector>

namespace parterre {

struct Theme;

/// The map as one would build it first: a QGraphicsScene with an item a seat, each a rounded square
/// with brush and pen and, where the product shows them, a number. Colours and the zoom at which
/// numbers appear are the product's. The decoration of the plan, marks of state and kind, row names
/// and section labels are left out, in its favour.
///
/// The tuned kind is what remains to be won without leaving the scene:
/// - zoomed-out seats are plain discs without a path or pen; closer ones are the product's own, by
///   its SeatPainter, with all marks;
/// - the view neither saves painter states nor grows updates for antialiasing (items do);
/// - a changed view is painted as one bounding rectangle: region by region takes longer from a few
///   dozen items on (./dev bench compares one change as well as hundreds);
/// - no cache mode: a device cache a seat costs half a gigabyte and is dropped at every zoom.
///
/// Both compute bounding rectangles once and find items by a BSP tree.
class SeatScene final : public QGraphicsView
{
    Q_OBJECT

public:
    enum class Kind { Plain, Tuned };

    SeatScene(const Theme &theme, Kind kind, QWidget *parent = nullptr);

    /// Builds the items.
    void setSeats(const SeatLayout &layout, const SeatStates &states);
    /// Repaints these seats as they are now.
    void updateSeats(const SeatStates &states, const std::vector<int> &seats);
    /// Shows this part of the plan at this many pixels a plan unit.
    void look(QPointF middle, qreal scale);

private:
    class Seat;
    class PlainSeat;
    class TunedSeat;

    const Theme &m_theme;
    const Kind m_kind;
    const SeatPainter m_painter;
    QGraphicsScene m_scene;
    std::vector<Seat *> m_seats;
};

} // namespace parterre
