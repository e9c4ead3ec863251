// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/qrmatrix.h"

#include <QPainter>
#include <QPainterPath>
#include <qrencode.h>

#include <cmath>
#include <memory>

namespace parterre {

namespace {

struct FreeCode
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};

using CodePtr = std::unique_ptr<QRcode, FreeCode>;

/// With as much error correction as the usual size has room for, but never little.
CodePtr strongest(const QByteArray &text)
{
    constexpr int smallestVersion = 0; // the library chooses
    constexpr int caseSensitive = 1;
    CodePtr code;
    for (const QRecLevel level : {QR_ECLEVEL_H, QR_ECLEVEL_Q, QR_ECLEVEL_M}) {
        code.reset(QRcode_encodeString(text.constData(), smallestVersion, level, QR_MODE_8,
                                       caseSensitive));
        if (code && code->width <= QrMatrix::usualSize)
            break;
    }
    return code;
}

/// The side of one square in the painter's units.
qreal squareSide(const QPainter &painter, const QRectF &rect, int squares)
{
    const qreal side = std::min(rect.width(), rect.height()) / squares;
    const qreal dots = side * painter.deviceTransform().m11();
    return dots >= 1 ? side * std::floor(dots) / dots : side;
}

QPointF onADot(const QPainter &painter, QPointF point)
{
    const QTransform &toDots = painter.deviceTransform();
    const QPointF dot = toDots.map(point);
    return toDots.inverted().map(QPointF(std::round(dot.x()), std::round(dot.y())));
}

} // namespace

QrMatrix::QrMatrix(const QString &text)
{
    const CodePtr code = strongest(text.toLatin1());
    Q_ASSERT(code);
    m_size = code->width;
    m_black.resize(m_size * m_size);
    for (int i = 0; i < m_size * m_size; ++i)
        m_black.setBit(i, (code->data[i] & 1) != 0);
}

void QrMatrix::paint(QPainter &painter, const QRectF &rect) const
{
    const int squares = m_size + 2 * border;
    const qreal side = squareSide(painter, rect, squares);
    const QPointF corner = onADot(painter, rect.center() - QPointF(squares, squares) * side / 2);
    QPainterPath shape;
    for (int row = 0; row < m_size; ++row) {
        for (int column = 0; column < m_size; ++column) {
            const int first = column;
            while (column < m_size && isBlack(column, row))
                ++column;
            if (column > first) {
                const QPointF at = corner + QPointF(border + first, border + row) * side;
                shape.addRect(QRectF(at, QSizeF((column - first) * side, side)));
            }
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(corner, QSizeF(squares, squares) * side), Qt::white);
    painter.fillPath(shape, Qt::black);
    painter.restore();
}

} // namespace parterre
