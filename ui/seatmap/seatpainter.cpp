// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/seatpainter.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace parterre {
namespace {

using Mark = SeatLook::Mark;

constexpr qreal soldShrink = 0.86; // a sold seat recedes in shape too

QPainterPath roundedSquare(qreal size, qreal radius)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(-size / 2, -size / 2, size, size), radius, radius);
    return path;
}

// The shape without its upper right corner.
QPainterPath notched(const QPainterPath &whole, qreal size)
{
    const qreal half = size / 2;
    const qreal notch = size * 0.38;
    QPainterPath corner;
    corner.moveTo(half - notch, -half - 1);
    corner.lineTo(half + 1, -half - 1);
    corner.lineTo(half + 1, -half + notch);
    corner.closeSubpath();
    return whole.subtracted(corner);
}

QPen roundPen(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

// A person in a wheelchair, in a box of 1 around the origin.
QPainterPath wheelchairLines()
{
    QPainterPath path;
    path.moveTo(-0.08, -0.20);
    path.lineTo(-0.04, 0.08);
    path.lineTo(0.20, 0.08);
    path.lineTo(0.30, 0.32);
    path.arcMoveTo(QRectF(-0.36, -0.08, 0.50, 0.50), 115);
    path.arcTo(QRectF(-0.36, -0.08, 0.50, 0.50), 115, 245);
    return path;
}

// Two people side by side, in a box of 1 around the origin.
QPainterPath companionLines()
{
    QPainterPath path;
    for (const qreal x : {-0.19, 0.19}) {
        path.moveTo(x - 0.14, 0.30);
        path.lineTo(x - 0.14, 0.12);
        path.arcTo(QRectF(x - 0.14, -0.02, 0.28, 0.28), 180, -180);
        path.lineTo(x + 0.14, 0.30);
    }
    return path;
}

} // namespace

void SeatPainter::paint(QPainter &painter, const SeatLook &look, qreal size) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal shrunk = look.mark == Mark::Booked ? size * soldShrink : size;
    paintBody(painter, look, shrunk, size);
    if (look.numbered && hasMark(look)) {
        painter.translate(0, -size * 0.18);
        paintMark(painter, look, size * 0.62);
    } else if (size >= SeatDetail::disc) {
        paintMark(painter, look, shrunk);
    }
    painter.restore();
}

QColor SeatPainter::textColor(const SeatLook &look) const
{
    switch (look.mark) {
    case Mark::Available:
        return readableOn(fillColor(look), m_theme.ink, m_theme.canvas);
    case Mark::Mine:
    case Mark::MineEnding:
        return m_theme.canvas;
    case Mark::Held:
        return m_theme.onHeld;
    case Mark::HouseHold:
    case Mark::Booked:
        break;
    }
    return m_theme.muted;
}

bool SeatPainter::hasMark(const SeatLook &look)
{
    return (look.mark != Mark::Available && look.mark != Mark::Booked)
        || look.kind == SeatKind::Wheelchair || look.kind == SeatKind::Companion;
}

QPainterPath SeatPainter::shape(SeatKind kind, qreal width, qreal size)
{
    const qreal radius = std::max(width * 0.22, 2.0);
    QPainterPath path;
    if (size < SeatDetail::square) {
        path.addEllipse(QPointF(), width / 2, width / 2);
        const bool cut = kind == SeatKind::RestrictedView && size >= SeatDetail::kind;
        return cut ? notched(path, width) : path;
    }
    switch (kind) {
    case SeatKind::Seat:
    case SeatKind::Companion:
        return roundedSquare(width, radius);
    case SeatKind::Wheelchair:
        return roundedSquare(width, width * 0.42);
    case SeatKind::RestrictedView:
        return notched(roundedSquare(width, radius), width);
    case SeatKind::Standing:
        path.addEllipse(QPointF(), width / 2, width / 2);
        break;
    }
    return path;
}

QColor SeatPainter::fillColor(const SeatLook &look) const
{
    switch (look.mark) {
    case Mark::Available:
        return m_theme.priceColor(look.band);
    case Mark::Mine:
    case Mark::MineEnding:
        return m_theme.ink;
    case Mark::Held:
        return m_theme.held;
    case Mark::HouseHold:
        return m_theme.canvas;
    case Mark::Booked:
        break;
    }
    return m_theme.sold;
}

QColor SeatPainter::houseColor(const SeatLook &look) const
{
    return look.band == 0 ? m_theme.muted : m_theme.priceColor(look.band - 1);
}

void SeatPainter::paintBody(QPainter &painter, const SeatLook &look, qreal width, qreal size) const
{
    painter.setPen(Qt::NoPen);
    if (look.mark == Mark::HouseHold && size >= SeatDetail::disc) {
        const qreal line = std::clamp(size * (look.band == 0 ? 0.09 : 0.14), 1.0, 3.0);
        painter.setPen(QPen(houseColor(look), line));
        painter.setBrush(m_theme.canvas);
        painter.drawPath(shape(look.kind, width - line, size));
        return;
    }
    painter.setBrush(look.mark == Mark::HouseHold ? m_theme.muted : fillColor(look));
    painter.drawPath(shape(look.kind, width, size));
    if (look.mark == Mark::MineEnding && size >= SeatDetail::disc) {
        const qreal line = std::clamp(size * 0.12, 1.0, 3.0);
        painter.setPen(QPen(m_theme.accent, line));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(shape(look.kind, width - line, size));
    }
}

void SeatPainter::paintMark(QPainter &painter, const SeatLook &look, qreal size) const
{
    switch (look.mark) {
    case Mark::Mine:
    case Mark::MineEnding:
        paintTick(painter, size);
        return;
    case Mark::Held:
        paintStroke(painter, size);
        return;
    case Mark::HouseHold:
        paintLetter(painter, look, size);
        return;
    case Mark::Available:
    case Mark::Booked:
        break;
    }
    paintKind(painter, look, size);
}

void SeatPainter::paintTick(QPainter &painter, qreal size) const
{
    painter.setPen(roundPen(m_theme.canvas, std::max(size * 0.12, 1.0)));
    painter.setBrush(Qt::NoBrush);
    const QPointF tick[]
        = {QPointF(-0.23, 0.02) * size, QPointF(-0.06, 0.19) * size, QPointF(0.24, -0.17) * size};
    painter.drawPolyline(tick, 3);
}

void SeatPainter::paintStroke(QPainter &painter, qreal size) const
{
    painter.setPen(roundPen(m_theme.onHeld, std::max(size * 0.13, 1.0)));
    painter.drawLine(QPointF(-0.26, 0.26) * size, QPointF(0.26, -0.26) * size);
}

void SeatPainter::paintLetter(QPainter &painter, const SeatLook &look, qreal size) const
{
    if (size < SeatDetail::kind) {
        return;
    }
    QFont font = m_theme.semibold();
    font.setPixelSize(std::max(static_cast<int>(size * 0.62), 6));
    painter.setFont(font);
    painter.setPen(look.band == 0 ? m_theme.muted : m_theme.ink);
    const QString letter = look.letter == 0
        ? QCoreApplication::translate("SeatPainter", "H", "house hold, one letter")
        : QString(QChar(look.letter));
    painter.drawText(QRectF(-size, -size, 2 * size, 2 * size), Qt::AlignCenter, letter);
}

void SeatPainter::paintKind(QPainter &painter, const SeatLook &look, qreal size) const
{
    const bool wheelchair = look.kind == SeatKind::Wheelchair;
    if (size < SeatDetail::kind || (!wheelchair && look.kind != SeatKind::Companion)) {
        return;
    }
    const QColor color = textColor(look);
    if (size < SeatDetail::square * 0.8) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(), size * 0.16, size * 0.16);
        return;
    }
    paintSymbol(painter, look.kind, size * 0.92, color);
}

void SeatPainter::paintSymbol(QPainter &painter, SeatKind kind, qreal width, const QColor &color)
{
    const bool wheelchair = kind == SeatKind::Wheelchair;
    painter.save();
    painter.scale(width, width);
    painter.setPen(roundPen(color, 0.095));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(wheelchair ? wheelchairLines() : companionLines());
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (wheelchair) {
        painter.drawEllipse(QPointF(-0.08, -0.33), 0.095, 0.095);
    } else {
        painter.drawEllipse(QPointF(-0.19, -0.22), 0.115, 0.115);
        painter.drawEllipse(QPointF(0.19, -0.22), 0.115, 0.115);
    }
    painter.restore();
}

} // namespace parterre
