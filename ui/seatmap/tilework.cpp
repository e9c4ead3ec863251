// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/tilework.h"

#include <algorithm>

namespace parterre {

void TileWork::want(std::vector<TileKey> tiles, QPoint middle)
{
    const auto distance = [middle](const TileKey &tile) {
        const QPoint away = tile.rect().center() - middle;
        return QPoint::dotProduct(away, away);
    };
    m_wanted = std::move(tiles);
    std::sort(m_wanted.begin(), m_wanted.end(),
              [&](const TileKey &a, const TileKey &b) { return distance(a) > distance(b); });
}

} // namespace parterre
