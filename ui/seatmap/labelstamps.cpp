// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/labelstamps.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parterre {
namespace {

constexpr qsizetype mostLabels = 4'000;
constexpr int smallestPixelSize = 6;

} // namespace

void LabelStamps::draw(QPainter &painter, QPointF centre, const QString &text, int pixelSize,
                       QFont::Weight weight, const QColor &color, int maxWidth)
{
    const Key key{text, pixelSize, weight, maxWidth, color.rgba()};
    auto found = m_labels.constFind(key);
    if (found == m_labels.constEnd()) {
        if (m_labels.size() >= mostLabels) {
            m_labels.clear();
        }
        found = m_labels.insert(key, drawn(key));
    }
    const QPointF half(found->width() / 2.0, found->height() / 2.0);
    painter.drawPixmap((centre - half).toPoint(), *found);
}

void LabelStamps::clear(QString fontFamily)
{
    m_family = std::move(fontFamily);
    m_labels.clear();
}

QPixmap LabelStamps::drawn(const Key &key) const
{
    QFont font(m_family);
    font.setWeight(static_cast<QFont::Weight>(key.weight));
    font.setPixelSize(std::max(key.pixelSize, smallestPixelSize));
    qreal width = QFontMetricsF(font).horizontalAdvance(key.text);
    if (key.maxWidth > 0 && width > key.maxWidth) {
        const int smaller = static_cast<int>(key.pixelSize * key.maxWidth / width);
        font.setPixelSize(std::max(smaller, smallestPixelSize));
        width = QFontMetricsF(font).horizontalAdvance(key.text);
    }
    // Capitals and figures have no descenders: centred by their own height they sit in the middle.
    const qreal capHeight = QFontMetricsF(font).capHeight();
    const int rows = 2 * static_cast<int>(std::ceil(font.pixelSize() * 0.75));
    QPixmap pixmap(static_cast<int>(std::ceil(width)) + 2, rows);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setFont(font);
    painter.setPen(QColor::fromRgba(key.color));
    painter.drawText(QPointF(1, std::round((rows + capHeight) / 2)), key.text);
    return pixmap;
}

} // namespace parterre
