// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QString>

class QPainter;
class QRectF;

namespace parterre {

/// The squares of a QR code, without the white border it needs. A torn or dirty one is read still:
/// a seventh of it may be missing, and more of a short text's.
class QrMatrix final
{
public:
    static constexpr int border = 4;     ///< squares of white that a reader wants on each side
    static constexpr int usualSize = 45; ///< of a signed ticket's

    /// Of at most 2,000 letters of Latin-1.
    explicit QrMatrix(const QString &text);

    [[nodiscard]] int size() const { return m_size; } ///< squares a side
    [[nodiscard]] bool isBlack(int column, int row) const
    {
        return m_black.testBit(row * m_size + column);
    }

    /// Paints it with its border into the middle of rect, black on white, as one shape. On a
    /// device of dots each square takes a whole number of them, so that its edges are sharp.
    void paint(QPainter &painter, const QRectF &rect) const;

private:
    QBitArray m_black;
    int m_size = 0;
};

} // namespace parterre
