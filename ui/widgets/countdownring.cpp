// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countdownring.h"

#include "ui/theme/figures.h"
#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr int ringSize = 24;
constexpr int ringWidth = 3;
constexpr int gap = 12;
constexpr int sixteenths = 16; // QPainter counts angles in sixteenths of a degree

} // namespace

CountdownRing::CountdownRing(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void CountdownRing::setTime(std::chrono::milliseconds left, std::chrono::milliseconds whole)
{
    m_left = left;
    m_whole = whole;
    setAccessibleName(tr("%1 left of the hold").arg(text()));
    update();
}

QSize CountdownRing::sizeHint() const
{
    const QFontMetricsF metrics(m_themes.theme().semibold(TextSize::Figure));
    return {ringSize + gap + qCeil(figuresWidth(metrics, u"15:00"_qs)), qCeil(metrics.height())};
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool over = m_left <= 0ms;
    const bool late = m_left < 1min;
    const QColor mark = over ? theme.danger : late ? theme.warning : theme.accent;

    painter.setFont(theme.semibold(TextSize::Figure));
    painter.setPen(late ? mark : theme.ink);
    const qreal textWidth = figuresWidth(QFontMetricsF(painter.font()), text());
    drawFigures(painter, rect(), Qt::AlignRight, text());

    const QRectF ring(width() - textWidth - gap - ringSize + ringWidth / 2.0,
                      (height() - ringSize + ringWidth) / 2.0, ringSize - ringWidth,
                      ringSize - ringWidth);
    painter.setPen(QPen(theme.sold, ringWidth));
    painter.drawEllipse(ring);
    if (over || m_whole <= 0ms)
        return;
    const qreal part = qMin(1.0, qreal(m_left.count()) / qreal(m_whole.count()));
    painter.setPen(QPen(mark, ringWidth, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * sixteenths, qRound(part * 360 * sixteenths));
}

} // namespace parterre
