// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

class QFontMetricsF;
class QPainter;

namespace parterre {

/// Figures that line up and do not dance while they count: every digit takes the width of the
/// widest, whatever the font. Money, times and seat numbers are painted so.
[[nodiscard]] qreal figuresWidth(const QFontMetricsF &metrics, const QString &text);

/// Paints in the painter's font and pen, centred in height; alignment is left, right or hcenter.
void drawFigures(QPainter &painter, const QRectF &rect, Qt::Alignment alignment,
                 const QString &text);

} // namespace parterre
