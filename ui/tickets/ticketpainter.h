// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/paper.h"
#include "ui/tickets/ticketface.h"

#include <QRectF>

class QPainter;

namespace parterre {

/// Paints one ticket, in tenths of a millimetre. The code always has a side of at least 40 mm.
class TicketPainter final
{
public:
    TicketPainter(QPainter &painter, const PaperLook &look);

    /// Lying, with a stub on the right: stock and a third of a sheet.
    void paintStrip(const QRectF &rect, const TicketFace &face) const;
    /// Standing: a roll.
    void paintTall(const QRectF &rect, const TicketFace &face) const;
    /// Where to cut or tear.
    void paintCut(QPointF from, QPointF to) const;

private:
    void paintBody(const QRectF &rect, const TicketFace &face) const;
    void paintStub(const QRectF &rect, const TicketFace &face) const;
    void paintCode(const QRectF &rect, const TicketFace &face) const;
    void paintMatrix(QPointF corner, qreal side, const TicketFace &face) const;
    void paintMarks(const QRectF &rect, const TicketFace &face) const;
    void paintPlace(const QRectF &rect, const TicketFace &face, int size, int valueSize) const;
    void paintCell(const QRectF &rect, const QString &title, const QString &value, int size,
                   int valueSize) const;
    void paintRule(qreal left, qreal right, qreal y) const;

    QPainter &m_painter;
    const PaperLook &m_look;
};

} // namespace parterre
