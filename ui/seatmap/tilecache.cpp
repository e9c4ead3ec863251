// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/tilecache.h"

#include "ui/seatmap/maprenderer.h"
#include "ui/seatmap/maptransform.h"

#include <QHash>
#include <QPainter>
#include <QRegion>

#include <algorithm>
#include <memory>

namespace parterre {
namespace {

constexpr int side = TileKey::side;
constexpr int tileCost = side * side * 4 / 1024;
constexpr int leastTiles = 96;

/// Where a tile lies once stretched: neighbours stay neighbours, without a gap or an overlap.
QRect stretched(const QRect &tile, qreal factor)
{
    const QPoint topLeft = (QPointF(tile.topLeft()) * factor).toPoint();
    const QPoint end = (QPointF(tile.topLeft() + QPoint(side, side)) * factor).toPoint();
    return QRect(topLeft, end - QPoint(1, 1));
}

} // namespace

TileCache::TileCache(MapRenderer &renderer)
    : m_renderer(renderer)
    , m_tiles(leastTiles * tileCost)
    , m_grounds(leastTiles / 2 * tileCost)
{
}

void TileCache::setViewport(QSize devicePixels)
{
    const int columns = devicePixels.width() / side + 2;
    const int rows = devicePixels.height() / side + 2;
    const int cost = std::max(columns * rows, leastTiles / 2) * tileCost;
    m_tiles.setMaxCost(2 * cost);
    m_grounds.setMaxCost(cost);
}

void TileCache::clear()
{
    m_tiles.clear();
    m_grounds.clear();
}

std::vector<TileKey> TileCache::missing(const QRect &rect, const MapTransform &transform) const
{
    std::vector<TileKey> tiles;
    forEachTile(transform.level(), rect, [&](const TileKey &key) {
        if (!m_tiles.contains(key)) {
            tiles.push_back(key);
        }
    });
    return tiles;
}

void TileCache::draw(const TileKey &key, const MapTransform &transform)
{
    auto fresh = std::make_unique<QPixmap>(groundOf(key, transform));
    QPainter painter(fresh.get());
    painter.translate(-key.rect().topLeft());
    m_renderer.renderSeats(painter, key.rect(), transform.mapScale(key.level));
    m_renderer.renderNames(painter, key.rect(), transform.mapScale(key.level));
    painter.end();
    m_tiles.insert(key, fresh.release(), tileCost);
}

void TileCache::paint(QPainter &painter, const QRect &rect, const MapTransform &transform)
{
    QRegion bare;
    forEachTile(transform.level(), rect, [&](const TileKey &key) {
        const QRect whole = key.rect();
        const QRect part = whole & rect;
        if (const QPixmap *tile = m_tiles.object(key)) {
            painter.drawPixmap(part, *tile, part.translated(-whole.topLeft()));
        } else {
            bare += part;
        }
    });
    if (!bare.isEmpty()) {
        paintStandIns(painter, bare, transform);
    }
}

void TileCache::repair(const std::vector<int> &seats, const MapTransform &transform)
{
    constexpr size_t cheaperToRedraw = 2'000;
    if (seats.size() > cheaperToRedraw) {
        clear();
        return;
    }
    for (const int level : otherLevels(transform.level())) {
        for (const int seat : seats) {
            forEachTile(level, m_renderer.seatRect(seat, transform.mapScale(level)),
                        [this](const TileKey &key) { m_tiles.remove(key); });
        }
    }
    QHash<TileKey, std::vector<QRect>> changed;
    for (const int seat : seats) {
        const QRect rect = m_renderer.seatRect(seat, transform.mapScale());
        forEachTile(transform.level(), rect, [&](const TileKey &key) {
            if (m_tiles.contains(key)) {
                changed[key].push_back(rect & key.rect());
            }
        });
    }
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        redraw(it.key(), it.value(), transform);
    }
}

// Rectangle by rectangle: where two overlap, the second begins upon bare ground again.
void TileCache::redraw(const TileKey &key, const std::vector<QRect> &rects,
                       const MapTransform &transform)
{
    const QPixmap ground = groundOf(key, transform);
    const QPoint corner = key.rect().topLeft();
    const qreal scale = transform.mapScale(key.level);
    QPainter painter(m_tiles.object(key));
    painter.translate(-corner);
    for (const QRect &rect : rects) {
        painter.setClipRect(rect);
        painter.drawPixmap(rect, ground, rect.translated(-corner));
        m_renderer.renderSeats(painter, rect, scale);
    }
    if (m_renderer.showsNames(scale)) {
        QRegion all;
        for (const QRect &rect : rects) {
            all += rect;
        }
        painter.setClipRegion(all);
        m_renderer.renderNames(painter, all.boundingRect(), scale);
    }
}

QPixmap TileCache::groundOf(const TileKey &key, const MapTransform &transform)
{
    if (const QPixmap *kept = m_grounds.object(key)) {
        return *kept;
    }
    QPixmap ground(side, side);
    QPainter painter(&ground);
    painter.translate(-key.rect().topLeft());
    m_renderer.renderGround(painter, key.rect(), transform.mapScale(key.level));
    painter.end();
    m_grounds.insert(key, new QPixmap(ground), tileCost);
    return ground;
}

void TileCache::paintStandIns(QPainter &painter, QRegion bare, const MapTransform &transform)
{
    for (const int level : otherLevels(transform.level())) {
        const qreal factor = transform.mapScale() / transform.mapScale(level);
        const QRectF wanted(bare.boundingRect());
        const QRectF there(wanted.topLeft() / factor, wanted.size() / factor);
        forEachTile(level, there.toAlignedRect(), [&](const TileKey &key) {
            const QPixmap *kept = m_tiles.object(key);
            if (!kept) {
                return;
            }
            const QRect place = stretched(key.rect(), factor);
            for (const QRect &part : bare &place) {
                const QPointF inTile = QPointF(part.topLeft() - place.topLeft()) / factor;
                painter.drawPixmap(QRectF(part), *kept,
                                   QRectF(inTile, QSizeF(part.size()) / factor));
            }
            bare -= place;
        });
        if (bare.isEmpty()) {
            return;
        }
    }
    for (const QRect &part : bare) {
        painter.fillRect(part, m_renderer.ground());
    }
}

/// The nearest first.
std::vector<int> TileCache::otherLevels(int level) const
{
    std::vector<int> levels;
    for (const TileKey &key : m_tiles.keys()) {
        levels.push_back(key.level);
    }
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    std::erase(levels, level);
    std::sort(levels.begin(), levels.end(),
              [level](int a, int b) { return std::abs(a - level) < std::abs(b - level); });
    return levels;
}

} // namespace parterre
