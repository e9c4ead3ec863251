// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace parterre {
namespace {

qreal digitWidth(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    }
    return widest;
}

} // namespace

qreal figuresWidth(const QFontMetricsF &metrics, const QString &text)
{
    const qreal cell = digitWidth(metrics);
    qreal width = 0;
    for (const QChar c : text) {
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    }
    return width;
}

void drawFigures(QPainter &painter, const QRectF &rect, Qt::Alignment alignment,
                 const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal width = figuresWidth(metrics, text);
    const qreal cell = digitWidth(metrics);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight) {
        x = rect.right() - width;
    } else if (alignment & Qt::AlignHCenter) {
        x = rect.center().x() - width / 2;
    }
    const qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (const QChar c : text) {
        const qreal advance = metrics.horizontalAdvance(c);
        const qreal taken = c.isDigit() ? cell : advance;
        painter.drawText(QPointF(x + (taken - advance) / 2, baseline), c);
        x += taken;
    }
}

} // namespace parterre
