// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/tilecache.h"
#include "ui/seatmap/tilework.h"

#include <QObject>
#include <QRegion>
#include <QTimer>

namespace parterre {

/// The tiles as one view shows them: a frame draws as many of those that lack as its share of time
/// allows and shows stand-ins for the rest; the next frames, once waiting input has been served,
/// draw what is left.
class TileLayer final : public QObject
{
    Q_OBJECT

public:
    TileLayer(MapRenderer &renderer, const Clock &clock, QObject *parent = nullptr);

    /// size in device-independent pixels.
    void setViewport(QSize size, qreal devicePixelRatio);
    void clear() { m_tiles.clear(); }
    /// These seats look different now.
    void repair(const std::vector<int> &seats, const MapTransform &transform);

    /// Paints what of the map lies in the region (the viewport's).
    void paint(QPainter &painter, const QRegion &exposed, const MapTransform &transform);
    /// False while the screen shows stand-ins.
    [[nodiscard]] bool isDrawn() const { return m_standIns.isEmpty(); }

Q_SIGNALS:
    /// What stood in before can be painted for good.
    void ready(const QRegion &region);

private:
    void drawSome(const QRegion &exposed, const MapTransform &transform);

    TileCache m_tiles;
    TileWork m_work;
    QSize m_size;
    QRegion m_standIns; ///< where the screen shows them
    QTimer m_nextFrame;
};

} // namespace parterre
