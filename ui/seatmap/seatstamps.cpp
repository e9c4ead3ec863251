// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatstamps.h"

#include "ui/seatmap/seatpainter.h"

#include <QPainter>

#include <cmath>

namespace parterre {
namespace {

constexpr int angleStep = 2;      // degrees
constexpr int phasesPerPixel = 4; // small seats stand between pixels, so that rows stay even
constexpr size_t mostStamps = 20'000;

// A square looks the same after a quarter turn; so turned, no mark ever stands on its head.
int quarterTurn(qreal angle)
{
    const qreal turned = angle - 90 * std::round(angle / 90);
    return static_cast<int>(std::lround(turned / angleStep));
}

int padding(qreal width)
{
    return static_cast<int>(std::ceil(width * 0.22)) + 1;
}

quint64 keyOf(const SeatLook &look, int width, int turn, QPoint phase)
{
    quint64 key = static_cast<quint64>(look.mark);
    key = key << 3 | static_cast<quint64>(look.kind);
    key = key << 3 | look.band;
    key = key << 1 | (look.numbered ? 1U : 0U);
    key = key << 7 | static_cast<quint64>(turn + 64);
    key = key << 3 | static_cast<quint64>(phase.x());
    key = key << 3 | static_cast<quint64>(phase.y());
    return key << 16 | static_cast<quint64>(width);
}

} // namespace

SeatStamps::Stamp SeatStamps::stamp(const SeatLook &look, qreal width, qreal angle, QPointF centre)
{
    const bool small = width < SeatDetail::square * m_ratio;
    const qreal drawn = small ? std::max(std::round(width * phasesPerPixel) / phasesPerPixel, 1.5)
                              : std::round(width);
    const int turn = small ? 0 : quarterTurn(angle);
    const int side = static_cast<int>(std::ceil(drawn)) + 2 * padding(drawn);
    const QPointF corner = centre - QPointF(side, side) / 2.0;
    QPoint topLeft = corner.toPoint();
    QPoint phase;
    if (small) {
        topLeft = QPoint(static_cast<int>(std::floor(corner.x())),
                         static_cast<int>(std::floor(corner.y())));
        const QPointF within = (corner - QPointF(topLeft)) * phasesPerPixel;
        phase = QPoint(static_cast<int>(within.x()), static_cast<int>(within.y()));
    }
    const quint64 key = keyOf(look, static_cast<int>(drawn * phasesPerPixel), turn, phase);
    auto found = m_stamps.find(key);
    if (found == m_stamps.end()) {
        if (m_stamps.size() >= mostStamps) {
            m_stamps.clear();
        }
        const QPixmap drawing
            = draw(look, drawn, turn * angleStep, QPointF(phase) / phasesPerPixel);
        found = m_stamps.emplace(key, drawing).first;
    }
    return {found->second, topLeft};
}

int SeatStamps::reach(qreal width)
{
    return static_cast<int>(std::ceil(width / 2)) + padding(width) + 1;
}

void SeatStamps::clear(qreal devicePixelRatio)
{
    m_ratio = devicePixelRatio;
    m_stamps.clear();
}

QPixmap SeatStamps::draw(const SeatLook &look, qreal width, qreal angle, QPointF phase) const
{
    const int side = static_cast<int>(std::ceil(width)) + 2 * padding(width);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.translate(QPointF(side, side) / 2.0 + phase);
    painter.rotate(angle);
    painter.scale(m_ratio, m_ratio);
    SeatPainter(m_theme).paint(painter, look, width / m_ratio);
    return pixmap;
}

} // namespace parterre
