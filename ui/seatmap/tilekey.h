// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QRect>

namespace parterre {

/// One square of the map at one zoom level (MapTransform::level()).
struct TileKey
{
    static constexpr int side = 256; ///< map pixels

    int level = 0;
    int column = 0;
    int row = 0;

    [[nodiscard]] QRect rect() const { return {column * side, row * side, side, side}; }

    bool operator==(const TileKey &) const = default;
    friend size_t qHash(const TileKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.level, key.column, key.row);
    }
};

/// The tiles of a level that meet a rectangle of its map pixels: visit(const TileKey &), row by
/// row.
template <class Visit>
void forEachTile(int level, const QRect &rect, Visit visit)
{
    const auto index = [](int pixel) {
        return pixel >= 0 ? pixel / TileKey::side : -((-pixel - 1) / TileKey::side) - 1;
    };
    for (int row = index(rect.top()); row <= index(rect.bottom()); ++row) {
        for (int column = index(rect.left()); column <= index(rect.right()); ++column) {
            visit(TileKey{level, column, row});
        }
    }
}

} // namespace parterre
