// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycap.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace parterre {

namespace {

constexpr int capHeight = 20;
constexpr int capRadius = 4;
constexpr float accentShade = 0.22F;

} // namespace

QSize keyCapSize(const Theme &theme, const QString &key)
{
    const QFontMetrics metrics(theme.semibold(TextSize::Caption));
    return {qMax(capHeight, metrics.horizontalAdvance(key) + 2 * 6), capHeight};
}

void drawKeyCap(QPainter &painter, const Theme &theme, const QRect &rect, const QString &key,
                CapGround ground)
{
    QColor fill = theme.hover;
    QColor text = theme.muted;
    if (ground == CapGround::Accent) {
        fill = theme.dark ? theme.background : theme.ink;
        fill.setAlphaF(accentShade);
        text = theme.onAccent;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, capRadius, capRadius);
    painter.setPen(text);
    painter.setFont(theme.semibold(TextSize::Caption));
    painter.drawText(rect, Qt::AlignCenter, key);
    painter.restore();
}

} // namespace parterre
