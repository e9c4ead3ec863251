// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/labelpictures.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace parterre {
namespace {

constexpr int groundAlpha = 225;
constexpr QStringView digits = u"0123456789";

// Calls visit for each digit and for what stands between. A text that runs from the right is whole.
template <class Visit>
void forEachPiece(const QString &words, Visit visit)
{
    if (words.isRightToLeft()) {
        visit(words);
        return;
    }
    qsizetype first = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!digits.contains(words[i])) {
            continue;
        }
        if (first < i) {
            visit(words.sliced(first, i - first));
        }
        visit(words.sliced(i, 1));
        first = i + 1;
    }
    if (first < words.size()) {
        visit(words.sliced(first));
    }
}

} // namespace

LabelPictures::LabelPictures(const Theme &theme)
    : m_theme(theme)
    , m_headMetrics(theme.semibold())
    , m_smallMetrics(font(Part::SmallHead))
    , m_bodyMetrics(theme.font(TextSize::Caption))
{
}

void LabelPictures::reset(qreal devicePixelRatio)
{
    m_ratio = devicePixelRatio;
    m_headMetrics = QFontMetricsF(m_theme.semibold());
    m_smallMetrics = QFontMetricsF(font(Part::SmallHead));
    m_bodyMetrics = QFontMetricsF(m_theme.font(TextSize::Caption));
    m_pieces = {};
    m_grounds.clear();
}

const QFontMetricsF &LabelPictures::metrics(Part part) const
{
    switch (part) {
    case Part::Head:
    case Part::FullHead:
        return m_headMetrics;
    case Part::SmallHead:
        return m_smallMetrics;
    case Part::Body:
        break;
    }
    return m_bodyMetrics;
}

QFont LabelPictures::font(Part part) const
{
    if (part == Part::Head || part == Part::FullHead) {
        return m_theme.semibold();
    }
    return part == Part::SmallHead ? m_theme.semibold(TextSize::Caption)
                                   : m_theme.font(TextSize::Caption);
}

LabelPictures::Piece &LabelPictures::piece(const QString &words, Part part)
{
    QHash<QString, Piece> &pieces = m_pieces[static_cast<size_t>(part)];
    const auto known = pieces.find(words);
    if (known != pieces.end()) {
        return *known;
    }
    return *pieces.insert(words, {metrics(part).horizontalAdvance(words), {}});
}

qreal LabelPictures::widthOf(const QString &words, Part part)
{
    qreal width = 0;
    forEachPiece(words, [&](const QString &one) { width += piece(one, part).width; });
    return width;
}

void LabelPictures::drawText(QPainter &painter, QPointF topLeft, const QString &words, Part part)
{
    forEachPiece(words, [&](const QString &one) {
        Piece &kept = piece(one, part);
        if (kept.picture.isNull()) {
            kept.picture = drawn(one, kept.width, part);
        }
        painter.drawPixmap(QPointF((topLeft * m_ratio).toPoint()) / m_ratio, kept.picture);
        topLeft.rx() += kept.width;
    });
}

QPixmap LabelPictures::drawn(const QString &words, qreal width, Part part) const
{
    const QSizeF size(width + 2, metrics(part).height() + 1);
    QPixmap picture((size * m_ratio).toSize() + QSize(1, 1));
    picture.setDevicePixelRatio(m_ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setFont(font(part));
    const bool stands = part == Part::Head || part == Part::SmallHead;
    painter.setPen(stands ? m_theme.ink : m_theme.muted);
    painter.drawText(QPointF(0, metrics(part).ascent()), words);
    return picture;
}

const QPixmap &LabelPictures::ground(QSizeF size)
{
    const QSize pixels = (size * m_ratio).toSize() + QSize(1, 1);
    QPixmap &pixmap = m_grounds[pixels];
    if (pixmap.isNull()) {
        pixmap = QPixmap(pixels);
        pixmap.setDevicePixelRatio(m_ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor color = m_theme.canvas;
        color.setAlpha(groundAlpha);
        painter.setBrush(color);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(QRectF(QPointF(), size), Grid::radius, Grid::radius);
    }
    return pixmap;
}

} // namespace parterre
