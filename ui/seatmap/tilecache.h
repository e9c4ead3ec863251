// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QPixmap>
#include <QPoint>
#include <QRect>

#include <vector>

namespace parterre {

class MapRenderer;
class MapTransform;

/// The map as squares of 256 device pixels, made when first seen and kept for several zoom levels.
/// A changed seat is repaired inside its tile. A cache is for one layout; clear() when it, the
/// theme or the screen changes.
class TileCache final
{
public:
    static constexpr int side = 256;

    explicit TileCache(MapRenderer &renderer);

    /// Enough room for what a viewport of so many device pixels shows, and some more.
    void setViewport(QSize devicePixels);
    void clear() { m_tiles.clear(); }

    /// Paints what of the map meets rect (map pixels, the painter's units) from tiles.
    void paint(QPainter &painter, const QRect &rect, const MapTransform &transform);

    /// Brings these seats up to date in the tiles of the present zoom and drops the other tiles
    /// that show them.
    void repair(const std::vector<int> &seats, const MapTransform &transform);

    [[nodiscard]] qsizetype count() const { return m_tiles.size(); }

private:
    struct Key
    {
        int level = 0;
        int column = 0;
        int row = 0;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.level, key.column, key.row);
        }
    };

    [[nodiscard]] QPixmap tile(const Key &key, qreal mapScale);
    void repairTile(const Key &key, const std::vector<QRect> &rects, qreal mapScale);
    void dropOtherLevels(int level);

    MapRenderer &m_renderer;
    QCache<Key, QPixmap> m_tiles; // cost in KiB
};

} // namespace parterre
