// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figurelabel.h"

#include "ui/theme/figures.h"
#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

namespace {

QColor toneColor(const Theme &theme, FigureLabel::Tone tone)
{
    switch (tone) {
    case FigureLabel::Tone::Ink:
        return theme.ink;
    case FigureLabel::Tone::Muted:
        return theme.muted;
    case FigureLabel::Tone::Success:
        return theme.success;
    case FigureLabel::Tone::Warning:
        return theme.warning;
    case FigureLabel::Tone::Danger:
        return theme.danger;
    }
    Q_UNREACHABLE();
}

} // namespace

FigureLabel::FigureLabel(const ThemeSource &themes, TextSize size, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void FigureLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void FigureLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize FigureLabel::sizeHint() const
{
    const QFontMetricsF metrics(m_themes.theme().semibold(m_size));
    return {qCeil(figuresWidth(metrics, m_text)), qCeil(metrics.height())};
}

void FigureLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_themes.theme().semibold(m_size));
    painter.setPen(toneColor(m_themes.theme(), m_tone));
    drawFigures(painter, rect(), Qt::AlignRight, m_text);
}

} // namespace parterre
