// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/printedseat.h"

#include "ui/seatmap/seatpainter.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace parterre {
namespace {

constexpr qreal shapeSize = 20; // a size at which the seat's shape has all its detail
constexpr qreal line = 0.7;
constexpr qreal fontUnit = 20; // fonts have whole sizes; the painter is scaled to the rest

void paintText(QPainter &painter, const QString &text, qreal size, QPointF middle, QFont font)
{
    font.setPixelSize(static_cast<int>(fontUnit));
    painter.save();
    painter.translate(middle);
    painter.scale(size / fontUnit, size / fontUnit);
    painter.setFont(font);
    painter.drawText(QRectF(-100, -100, 200, 200), Qt::AlignCenter, text);
    painter.restore();
}

} // namespace

void PrintedSeat::paint(QPainter &painter, qreal size, const QString &fontFamily) const
{
    const bool sold = status == SeatStatus::Booked;
    const bool held = status == SeatStatus::Held || status == SeatStatus::Mine;
    const QPainterPath body = SeatPainter::shape(kind, size - line, shapeSize);
    painter.setPen(QPen(Qt::black, line));
    painter.setBrush(sold ? Qt::black : Qt::white);
    painter.drawPath(body);
    if (held) {
        const QPointF half[] = {QPointF(-size, -size), QPointF(-size, size), QPointF(size, size)};
        QPainterPath corner;
        corner.addPolygon(QPolygonF(QList<QPointF>(std::begin(half), std::end(half))));
        painter.setBrush(Qt::black);
        painter.drawPath(body.intersected(corner));
    }
    painter.setPen(sold ? Qt::white : Qt::black);
    const QFont plain(fontFamily);
    QFont bold(plain);
    bold.setWeight(QFont::DemiBold);
    if (status == SeatStatus::HouseHold) {
        paintText(painter,
                  QCoreApplication::translate("SeatPainter", "H", "house hold, one letter"),
                  size * (number.isEmpty() ? 0.7 : 0.45),
                  QPointF(0, number.isEmpty() ? 0 : -size * 0.2), bold);
    } else if (kind == SeatKind::Wheelchair || kind == SeatKind::Companion) {
        painter.save();
        painter.translate(0, number.isEmpty() ? 0 : -size * 0.18);
        SeatPainter::paintSymbol(painter, kind, size * (number.isEmpty() ? 0.8 : 0.55),
                                 sold ? Qt::white : Qt::black);
        painter.restore();
    }
    const bool marked = status == SeatStatus::HouseHold || kind == SeatKind::Wheelchair
        || kind == SeatKind::Companion;
    const QPointF corner(size * 0.17, -size * 0.22); // the white half
    const QPointF below(0, size * 0.26);
    const QPointF middle = held ? corner : (marked ? below : QPointF());
    paintText(painter, number, size * (held || marked ? 0.34 : 0.45), middle, plain);
}

} // namespace parterre
