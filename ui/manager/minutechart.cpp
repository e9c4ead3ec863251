// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/minutechart.h"

#include "ui/theme/themesource.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace parterre {

namespace {

constexpr int captionHeight = 20;

} // namespace

MinuteChart::MinuteChart(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

void MinuteChart::setMinutes(std::vector<int> sales)
{
    m_sales = std::move(sales);
    m_most = m_sales.empty() ? 0 : *std::ranges::max_element(m_sales);
    setAccessibleName(tr("Sales in the last hour: %1, at most %2 a minute")
                          .arg(std::accumulate(m_sales.begin(), m_sales.end(), 0))
                          .arg(m_most));
    update();
}

QRectF MinuteChart::plot() const
{
    return QRectF(rect()).adjusted(0, captionHeight, 0, -captionHeight);
}

QRectF MinuteChart::bar(size_t minute) const
{
    const QRectF area = plot();
    const qreal step = area.width() / qreal(m_sales.size());
    const qreal height = m_most == 0 ? 0 : area.height() * m_sales[minute] / m_most;
    return {area.left() + step * qreal(minute), area.bottom() - height,
            std::max(1.0, step - (step > 4 ? 2 : 0)), height};
}

bool MinuteChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_sales.empty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qreal at = (help->pos().x() - plot().left()) / plot().width();
    const int last = int(m_sales.size()) - 1;
    const int minute = std::clamp(int(at * (last + 1)), 0, last);
    QToolTip::showText(
        help->globalPos(),
        minute == last ? tr("Sales in this minute: %1").arg(m_sales.back())
                       : tr("Sales %1 min ago: %2").arg(last - minute).arg(m_sales[size_t(minute)]),
        this);
    return true;
}

void MinuteChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const QRectF area = plot();
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), theme.hairline);
    for (size_t minute = 0; minute < m_sales.size(); ++minute)
        painter.fillRect(bar(minute), theme.accent);
    painter.setFont(theme.font(TextSize::Caption));
    painter.setPen(theme.muted);
    const QRectF above(0, 0, width(), captionHeight);
    const QRectF below(0, height() - captionHeight, width(), captionHeight);
    painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter, tr("Sales a minute"));
    if (m_most > 0)
        painter.drawText(above, Qt::AlignRight | Qt::AlignVCenter, tr("at most %1").arg(m_most));
    else
        painter.drawText(area, Qt::AlignCenter, tr("Nothing was sold in the last hour."));
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, tr("an hour ago"));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, tr("now"));
}

} // namespace parterre
