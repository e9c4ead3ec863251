// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/tilelayer.h"

#include "ui/seatmap/maptransform.h"

#include <QPainter>

namespace parterre {

TileLayer::TileLayer(MapRenderer &renderer, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_tiles(renderer)
    , m_work(clock)
{
    m_nextFrame.setSingleShot(true);
    connect(&m_nextFrame, &QTimer::timeout, this, [this] { Q_EMIT ready(m_standIns); });
}

void TileLayer::setViewport(QSize size, qreal devicePixelRatio)
{
    m_size = size;
    m_tiles.setViewport(size * devicePixelRatio);
}

void TileLayer::repair(const std::vector<int> &seats, const MapTransform &transform)
{
    m_tiles.repair(seats, transform);
}

// In device pixels, so that a tile's pixel is a pixel of the screen whatever the scaling; a
// viewport that begins between two pixels is moved onto the nearer one.
void TileLayer::paint(QPainter &painter, const QRegion &exposed, const MapTransform &transform)
{
    drawSome(exposed, transform);
    const qreal ratio = transform.devicePixelRatio();
    const QPointF origin = painter.deviceTransform().map(QPointF());
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    painter.translate(QPointF(origin.toPoint()) - origin);
    painter.translate(-transform.offset());
    for (const QRect &part : exposed) {
        const QRectF pixels(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio);
        const QRect inMap
            = pixels.toAlignedRect().adjusted(-1, -1, 1, 1).translated(transform.offset());
        m_tiles.paint(painter, inMap, transform);
    }
    painter.restore();
}

// A frame that repaints little may draw tiles for all of the view: what stood in elsewhere stays
// noted until it is painted itself.
void TileLayer::drawSome(const QRegion &exposed, const MapTransform &transform)
{
    const qreal ratio = transform.devicePixelRatio();
    const QSizeF pixels = QSizeF(m_size) * ratio;
    const QRect seen(transform.offset() - QPoint(1, 1), pixels.toSize() + QSize(2, 2));
    m_work.want(m_tiles.missing(seen, transform), seen.center());
    m_work.drawSome([&](const TileKey &tile) { m_tiles.draw(tile, transform); });
    m_standIns -= exposed;
    for (const TileKey &tile : m_work.left()) {
        const QPointF corner = QPointF(tile.rect().topLeft() - transform.offset()) / ratio;
        const QRect covered = QRectF(corner, QSizeF(tile.rect().size()) / ratio).toAlignedRect();
        m_standIns += exposed & covered;
    }
    m_standIns &= QRect(QPoint(), m_size);
    if (!m_standIns.isEmpty()) {
        m_nextFrame.start(0);
    }
}

} // namespace parterre
