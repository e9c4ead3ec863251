// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/tilecache.h"

#include "ui/seatmap/maprenderer.h"
#include "ui/seatmap/maptransform.h"

#include <QHash>
#include <QPainter>

namespace parterre {
namespace {

constexpr int tileCost = TileCache::side * TileCache::side * 4 / 1024;
constexpr int leastTiles = 96;

/// The tiles that meet a rectangle of map pixels.
QRect tilesMeeting(const QRect &rect)
{
    const auto index = [](int pixel) {
        return pixel >= 0 ? pixel / TileCache::side : -((-pixel - 1) / TileCache::side) - 1;
    };
    return QRect(QPoint(index(rect.left()), index(rect.top())),
                 QPoint(index(rect.right()), index(rect.bottom())));
}

QRect tileRect(int column, int row)
{
    return QRect(column * TileCache::side, row * TileCache::side, TileCache::side, TileCache::side);
}

} // namespace

TileCache::TileCache(MapRenderer &renderer)
    : m_renderer(renderer)
    , m_tiles(leastTiles * tileCost)
{
}

void TileCache::setViewport(QSize devicePixels)
{
    const int columns = devicePixels.width() / side + 2;
    const int rows = devicePixels.height() / side + 2;
    m_tiles.setMaxCost(std::max(2 * columns * rows, leastTiles) * tileCost);
}

void TileCache::paint(QPainter &painter, const QRect &rect, const MapTransform &transform)
{
    const QRect tiles = tilesMeeting(rect);
    for (int row = tiles.top(); row <= tiles.bottom(); ++row) {
        for (int column = tiles.left(); column <= tiles.right(); ++column) {
            const QRect whole = tileRect(column, row);
            const QRect part = whole & rect;
            painter.drawPixmap(part, tile({transform.level(), column, row}, transform.mapScale()),
                               part.translated(-whole.topLeft()));
        }
    }
}

void TileCache::repair(const std::vector<int> &seats, const MapTransform &transform)
{
    constexpr size_t cheaperToRedraw = 2'000;
    if (seats.size() > cheaperToRedraw) {
        clear();
        return;
    }
    dropOtherLevels(transform.level());
    QHash<Key, std::vector<QRect>> changed;
    for (const int seat : seats) {
        const QRect rect = m_renderer.seatRect(seat, transform.mapScale());
        const QRect tiles = tilesMeeting(rect);
        for (int row = tiles.top(); row <= tiles.bottom(); ++row) {
            for (int column = tiles.left(); column <= tiles.right(); ++column) {
                changed[{transform.level(), column, row}].push_back(rect);
            }
        }
    }
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        repairTile(it.key(), it.value(), transform.mapScale());
    }
}

QPixmap TileCache::tile(const Key &key, qreal mapScale)
{
    if (const QPixmap *kept = m_tiles.object(key))
        return *kept;
    QPixmap fresh(side, side);
    const QRect rect = tileRect(key.column, key.row);
    {
        QPainter painter(&fresh);
        painter.translate(-rect.topLeft());
        painter.setClipRect(rect);
        m_renderer.render(painter, rect, mapScale);
    }
    m_tiles.insert(key, new QPixmap(fresh), tileCost);
    return fresh;
}

void TileCache::repairTile(const Key &key, const std::vector<QRect> &rects, qreal mapScale)
{
    QPixmap *kept = m_tiles.object(key);
    if (!kept) {
        return;
    }
    const QRect whole = tileRect(key.column, key.row);
    QPainter painter(kept);
    painter.translate(-whole.topLeft());
    for (const QRect &rect : rects) {
        painter.setClipRect(rect & whole);
        m_renderer.render(painter, rect & whole, mapScale);
    }
}

void TileCache::dropOtherLevels(int level)
{
    for (const Key &key : m_tiles.keys()) {
        if (key.level != level) {
            m_tiles.remove(key);
        }
    }
}

} // namespace parterre
