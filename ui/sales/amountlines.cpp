// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/amountlines.h"

#include "ui/theme/figures.h"
#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

namespace {

constexpr int lineHeight = 24;

} // namespace

AmountLines::AmountLines(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void AmountLines::setLines(std::vector<AmountLine> lines)
{
    if (lines == m_lines)
        return;
    m_lines = std::move(lines);
    QStringList words;
    for (const AmountLine &line : m_lines)
        words << line.title + u' ' + line.amount;
    setAccessibleName(words.join(u", "_qs));
    updateGeometry();
    update();
}

QSize AmountLines::sizeHint() const
{
    return {0, lineHeight * static_cast<int>(m_lines.size())};
}

void AmountLines::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    QRect place(0, 0, width(), lineHeight);
    for (const AmountLine &line : m_lines) {
        using Stress = AmountLine::Stress;
        const QFont font = line.stress == Stress::Both ? theme.semibold() : theme.font();
        painter.setFont(font);
        painter.setPen(line.stress == Stress::Title ? theme.muted : theme.ink);
        drawFigures(painter, place, Qt::AlignRight, line.amount);
        const int figures = qCeil(figuresWidth(QFontMetricsF(font), line.amount)) + Grid::margin;
        painter.setPen(line.stress == Stress::Amount ? theme.muted : theme.ink);
        const QRect words = place.adjusted(0, 0, -figures, 0);
        painter.drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(line.title, Qt::ElideRight, words.width()));
        place.translate(0, lineHeight);
    }
}

} // namespace parterre
