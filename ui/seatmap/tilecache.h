// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/tilekey.h"

#include <QCache>
#include <QPixmap>

#include <vector>

class QPainter;
class QRegion;

namespace parterre {

class MapRenderer;
class MapTransform;

/// The map as squares of 256 device pixels, kept for several zoom levels. A changed seat is
/// repaired inside its tile, upon the ground that is kept apart for that; what is kept is never out
/// of date. A cache is for one layout; clear() when it, the theme or the screen changes.
class TileCache final
{
public:
    explicit TileCache(MapRenderer &renderer);

    /// Enough room for what a viewport of so many device pixels shows, and as much again.
    void setViewport(QSize devicePixels);
    void clear();

    /// The tiles not drawn yet of those that meet rect (map pixels).
    [[nodiscard]] std::vector<TileKey> missing(const QRect &rect,
                                               const MapTransform &transform) const;
    void draw(const TileKey &key, const MapTransform &transform);

    /// Paints what of the map meets rect (map pixels, the painter's units). Where a tile is missing
    /// those of the nearest zoom levels stand in, stretched, or else the ground.
    void paint(QPainter &painter, const QRect &rect, const MapTransform &transform);

    /// Brings these seats up to date in the tiles of the present zoom and drops the tiles of other
    /// levels that show them.
    void repair(const std::vector<int> &seats, const MapTransform &transform);

    [[nodiscard]] qsizetype count() const { return m_tiles.size(); }

private:
    /// Seats of one tile anew: what lies in these rectangles (map pixels).
    void redraw(const TileKey &key, const std::vector<QRect> &rects, const MapTransform &transform);
    [[nodiscard]] QPixmap groundOf(const TileKey &key, const MapTransform &transform);
    void paintStandIns(QPainter &painter, QRegion bare, const MapTransform &transform);
    [[nodiscard]] std::vector<int> otherLevels(int level) const;

    MapRenderer &m_renderer;
    QCache<TileKey, QPixmap> m_tiles;   // cost in KiB
    QCache<TileKey, QPixmap> m_grounds; // of what was drawn last: as many as one view shows
};

} // namespace parterre
