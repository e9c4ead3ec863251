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

/// Room around a seat: for a turned square's corners, or for a disc's place within a pixel.
int padding(qreal width, bool small)
{
    return small ? 1 : static_cast<int>(std::ceil(width * 0.22)) + 1;
}

int wholeBelow(qreal value)
{
    const int whole = static_cast<int>(value);
    return value < whole ? whole - 1 : whole;
}

quint64 keyOf(const SeatLook &look, int width, int turn, QPoint phase)
{
    quint64 key = look.letter;
    key = key << 3 | static_cast<quint64>(look.mark);
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
    if (width != m_size.asked) {
        m_size = sizeOf(width);
    }
    const QPointF corner = centre - QPointF(m_size.side, m_size.side) / 2.0;
    const QPoint place = topLeft(m_size, corner);
    QPoint phase;
    int turn = 0;
    if (m_size.small) {
        const QPointF within = (corner - QPointF(place)) * phasesPerPixel;
        phase = QPoint(static_cast<int>(within.x()), static_cast<int>(within.y()));
    } else {
        turn = quarterTurn(angle);
    }
    const quint64 key = keyOf(look, static_cast<int>(m_size.drawn * phasesPerPixel), turn, phase);
    Recent &recent = m_recent[(key * 0x9E3779B97F4A7C15U) >> (64 - recentBits)];
    if (recent.key != key || !recent.stamp) {
        recent = {key, &kept(key, look, turn * angleStep, QPointF(phase) / phasesPerPixel)};
    }
    return {*recent.stamp, place};
}

QRect SeatStamps::rect(qreal width, QPointF centre) const
{
    const Size size = sizeOf(width);
    const QPointF corner = centre - QPointF(size.side, size.side) / 2.0;
    return {topLeft(size, corner), QSize(size.side, size.side)};
}

QPoint SeatStamps::topLeft(const Size &size, QPointF corner)
{
    return size.small ? QPoint(wholeBelow(corner.x()), wholeBelow(corner.y())) : corner.toPoint();
}

int SeatStamps::reach(qreal width) const
{
    return (sizeOf(width).side + 1) / 2 + 1;
}

void SeatStamps::clear(qreal devicePixelRatio)
{
    m_ratio = devicePixelRatio;
    m_size = {};
    forget();
}

SeatStamps::Size SeatStamps::sizeOf(qreal width) const
{
    Size size;
    size.asked = width;
    size.small = width < SeatDetail::square * m_ratio;
    size.drawn = size.small ? std::max(std::round(width * phasesPerPixel) / phasesPerPixel, 1.5)
                            : std::round(width);
    size.side = static_cast<int>(std::ceil(size.drawn)) + 2 * padding(size.drawn, size.small);
    return size;
}

const QPixmap &SeatStamps::kept(quint64 key, const SeatLook &look, qreal angle, QPointF phase)
{
    auto found = m_stamps.find(key);
    if (found == m_stamps.end()) {
        if (m_stamps.size() >= mostStamps) {
            forget();
        }
        found = m_stamps.emplace(key, draw(look, angle, phase)).first;
    }
    return found->second;
}

void SeatStamps::forget()
{
    m_recent.fill({});
    m_stamps.clear();
}

QPixmap SeatStamps::draw(const SeatLook &look, qreal angle, QPointF phase) const
{
    QPixmap pixmap(m_size.side, m_size.side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.translate(QPointF(m_size.side, m_size.side) / 2.0 + phase);
    painter.rotate(angle);
    painter.scale(m_ratio, m_ratio);
    SeatPainter(m_theme).paint(painter, look, m_size.drawn / m_ratio);
    return pixmap;
}

} // namespace parterre
