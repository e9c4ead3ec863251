// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPixmap>
#include <QSizeF>
#include <QString>

#include <array>

class QPainter;

namespace parterre {

struct Theme;

/// Texts and grounds of labels, put together from pieces that are drawn once and kept: counts
/// change all the time, digits never. Sizes in device-independent pixels.
class LabelPictures final
{
public:
    /// How a text is written. A full head and the body step back.
    enum class Part { Head, FullHead, SmallHead, Body };

    explicit LabelPictures(const Theme &theme);

    /// The theme or the screen is another: all is drawn anew.
    void reset(qreal devicePixelRatio);

    [[nodiscard]] const QFontMetricsF &metrics(Part part) const;
    [[nodiscard]] qreal widthOf(const QString &words, Part part);
    void drawText(QPainter &painter, QPointF topLeft, const QString &words, Part part);
    /// A card to write upon.
    [[nodiscard]] const QPixmap &ground(QSizeF size);

private:
    struct Piece
    {
        qreal width = 0;
        QPixmap picture; ///< null until drawn
    };

    [[nodiscard]] QFont font(Part part) const;
    Piece &piece(const QString &words, Part part);
    [[nodiscard]] QPixmap drawn(const QString &words, qreal width, Part part) const;

    const Theme &m_theme;
    qreal m_ratio = 1;
    QFontMetricsF m_headMetrics;
    QFontMetricsF m_smallMetrics;
    QFontMetricsF m_bodyMetrics;
    std::array<QHash<QString, Piece>, 4> m_pieces; ///< of each Part
    QHash<QSize, QPixmap> m_grounds;               ///< by their device pixels
};

} // namespace parterre
