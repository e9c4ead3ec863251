// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/frontevent.h"

#include "models/events/eventtimes.h"
#include "ui/theme/figures.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/availabilitybar.h"

#include <QPainter>

namespace parterre {

namespace {

constexpr int itemHeight = 60;
constexpr int barHeight = 4;

} // namespace

FrontEvent::FrontEvent(const ThemeSource &themes, const FrontPage::Event &event, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_event(event)
{
    setAccessibleName(event.name);
    connect(&themes, &ThemeSource::changed, this, qOverload<>(&QWidget::update));
}

QSize FrontEvent::sizeHint() const
{
    return {200, itemHeight};
}

void FrontEvent::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_themes.theme();
    QPainter painter(this);
    const QRect inner = rect().adjusted(0, Grid::half, 0, -Grid::half);
    const QRect first(inner.left(), inner.top(), inner.width(), 18);
    painter.setFont(theme.font(TextSize::Caption));
    painter.setPen(theme.muted);
    const QString time = headlineTime(m_event.start, QDateTime::currentDateTimeUtc(), locale());
    drawFigures(painter, first, Qt::AlignRight, time);
    const int room
        = first.width() - qCeil(figuresWidth(QFontMetricsF(painter.font()), time)) - Grid::unit;
    painter.drawText(first.translated(0, 18), Qt::AlignLeft | Qt::AlignVCenter, m_event.venue);
    const QString free = tr("%1 free").arg(locale().toString(m_event.available));
    drawFigures(painter, first.translated(0, 18), Qt::AlignRight, free);
    painter.setFont(theme.semibold());
    painter.setPen(theme.ink);
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_event.name, Qt::ElideRight, room));
    drawAvailability(
        painter, theme,
        QRectF(inner.left(), first.bottom() + 18 + Grid::half, inner.width(), barHeight),
        m_event.available, m_event.totalSeats);
}

} // namespace parterre
