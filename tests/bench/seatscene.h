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

/// The map as one would build it first: a QGraphicsScene with an item a seat. Its best reasonable
/// configuration, so that the comparison is fair:
/// - bounding rectangles are computed once; items are neither selectable nor movable and keep no
///   children, and the BSP tree indexes them;
/// - items save no painter state, zoomed-out seats are plain discs without a path, and the same
///   looks, colours and number thresholds as in the product come from its own SeatPainter;
/// - the view neither saves painter states nor grows updates for antialiasing (items do);
/// - a changed view is painted as one bounding rectangle: region by region takes longer from a few
///   dozen items on (./dev bench compares one change as well as hundreds);
/// - no cache mode: a device cache a seat costs half a gigabyte and is dropped at every zoom.
/// The decoration of the plan, row names and section labels are left out, in its favour.
class SeatScene final : public QGraphicsView
{
    Q_OBJECT

public:
    SeatScene(const Theme &theme, QWidget *parent = nullptr);

    /// Builds the items.
    void setSeats(const SeatLayout &layout, const SeatStates &states);
    /// Repaints these seats as they are now.
    void updateSeats(const SeatStates &states, const std::vector<int> &seats);
    /// Shows this part of the plan at this many pixels a plan unit.
    void look(QPointF middle, qreal scale);

private:
    class Seat;

    const Theme &m_theme;
    const SeatPainter m_painter;
    QGraphicsScene m_scene;
    std::vector<Seat *> m_seats;
};

} // namespace parterre
