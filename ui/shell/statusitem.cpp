// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusitem.h"

#include "ui/theme/figures.h"
#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

namespace {

constexpr int dot = 8;

QColor toneColor(const Theme &theme, StatusItem::Tone tone)
{
    switch (tone) {
    case StatusItem::Tone::Good:
        return theme.success;
    case StatusItem::Tone::Warning:
        return theme.warning;
    case StatusItem::Tone::Bad:
        return theme.danger;
    }
    Q_UNREACHABLE();
}

} // namespace

StatusItem::StatusItem(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void StatusItem::setState(Tone tone, const QString &text)
{
    if (tone == m_tone && text == m_text)
        return;
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusItem::sizeHint() const
{
    const QFontMetricsF metrics(m_themes.theme().font(TextSize::Caption));
    return {dot + Grid::unit + qCeil(figuresWidth(metrics, m_text)), Grid::margin + Grid::half};
}

void StatusItem::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(theme, m_tone));
    painter.drawEllipse(QRectF(0, (height() - dot) / 2.0, dot, dot));
    painter.setFont(theme.font(TextSize::Caption));
    painter.setPen(m_tone == Tone::Good ? theme.muted : theme.ink);
    drawFigures(painter, rect().adjusted(dot + Grid::unit, 0, 0, 0), Qt::AlignLeft, m_text);
}

} // namespace parterre
