// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace parterre {

/// How a text of unknown length is set into a box. Sizes are the font's, in the painter's units.
struct TextFit
{
    int largest = 0;
    int smallest = 0; ///< 0: the largest is the only one
    QFont::Weight weight = QFont::Normal;
    int lines = 1;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignTop;
};

/// Paints the text as large as it fits into the box without breaking a word; what is too long even
/// at the smallest size is broken anywhere and ends in an ellipsis. In the painter's family and
/// pen; right-to-left text runs as it should and stays on its side of the page.
/// Answers where the text really ended, below.
qreal paintFitted(QPainter &painter, const QRectF &box, const QString &text, const TextFit &fit);

/// A font that measures the same at every resolution.
[[nodiscard]] QFont pageFont(const QString &family, int size, QFont::Weight weight);

} // namespace parterre
