// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QString>

class QPainter;

namespace parterre {

/// Short texts drawn once and kept: row names and seat numbers. Works in device pixels.
class LabelStamps final
{
public:
    explicit LabelStamps(QString fontFamily)
        : m_family(std::move(fontFamily))
    {
    }

    /// Writes the text with its middle there, in a font of that pixel size, made smaller when the
    /// text would be wider than maxWidth (0 = any width).
    void draw(QPainter &painter, QPointF centre, const QString &text, int pixelSize,
              QFont::Weight weight, const QColor &color, int maxWidth = 0);

    void clear(QString fontFamily);

private:
    struct Key
    {
        QString text;
        int pixelSize = 0;
        int weight = 0;
        int maxWidth = 0;
        QRgb color = 0;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.pixelSize, key.weight, key.maxWidth, key.color);
        }
    };

    [[nodiscard]] QPixmap drawn(const Key &key) const;

    QString m_family;
    QHash<Key, QPixmap> m_labels;
};

} // namespace parterre
