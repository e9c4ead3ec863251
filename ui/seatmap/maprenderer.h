// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"
#include "ui/seatmap/areapainter.h"
#include "ui/seatmap/labelstamps.h"
#include "ui/seatmap/rownames.h"
#include "ui/seatmap/seatlook.h"
#include "ui/seatmap/seatpainter.h"
#include "ui/seatmap/seatstamps.h"
#include "ui/seatmap/sectionground.h"

#include <QRect>

#include <memory>
#include <vector>

class QColor;
class QPainter;

namespace parterre {

class Clock;
class SeatStates;

/// Draws any rectangle of the map at any zoom: ground, decoration, seats, numbers, row names. Keeps
/// the prepared stamps; keeps no picture of the map (TileCache does).
class MapRenderer final
{
public:
    /// theme and clock outlive it; the theme's values may change, followed by reset().
    MapRenderer(const Theme &theme, const Clock &clock);

    void setLayout(SeatLayoutPtr layout);
    /// May be null: then every seat is shown as available.
    void setStates(const SeatStates *states) { m_states = states; }
    /// Forgets all stamps: another theme or screen.
    void reset(qreal devicePixelRatio);

    /// What lies below everything.
    [[nodiscard]] const QColor &ground() const;
    /// All of it. rect in map pixels, which are the painter's units; mapScale is map pixels per
    /// plan unit. The painter's clip is rect afterwards.
    void render(QPainter &painter, const QRect &rect, qreal mapScale);
    /// The parts of it, from the lowest. They paint what meets rect and leave the clip to the
    /// caller. No change of a seat changes the ground.
    void renderGround(QPainter &painter, const QRect &rect, qreal mapScale) const;
    void renderSeats(QPainter &painter, const QRect &rect, qreal mapScale);
    void renderNames(QPainter &painter, const QRect &rect, qreal mapScale);
    [[nodiscard]] bool showsNames(qreal mapScale) const;
    /// Where the names of the rows go; null without a layout.
    [[nodiscard]] const std::shared_ptr<RowNames> &rowNames() const { return m_rowNames; }
    /// One seat alone, its centre there, for what is drawn above the map.
    void renderSeat(QPainter &painter, int seat, QPointF centre, qreal mapScale);

    /// What a seat covers, map pixels.
    [[nodiscard]] QRect seatRect(int seat, qreal mapScale) const;
    [[nodiscard]] SeatLook look(int seat) const;

private:
    void renderAreas(QPainter &painter, const QRectF &plan, qreal mapScale) const;
    void renderNumber(QPainter &painter, int seat, const SeatLook &look, QPointF centre,
                      qreal width);

    const Theme &m_theme;
    const Clock &m_clock;
    SeatLayoutPtr m_layout;
    const SeatStates *m_states = nullptr;
    qreal m_ratio = 1;
    qreal m_seatSize = 20; // plan units
    SeatStamps m_stamps;
    LabelStamps m_labels;
    SeatPainter m_seatPainter;
    AreaPainter m_areaPainter;
    std::vector<QRectF> m_areaBounds;
    SectionGround m_ground;
    std::shared_ptr<RowNames> m_rowNames;
    std::vector<int> m_found; // kept between calls for its memory
};

} // namespace parterre
