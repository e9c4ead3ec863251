// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/hovercard.h"

#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace parterre {
namespace {

constexpr int padding = 16;
constexpr int narrowest = 180;
constexpr int gap = 12; // between the name and the price

} // namespace

HoverCard::HoverCard(const Theme &theme, QWidget *map)
    : QWidget(map)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("hoverCard"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void HoverCard::show(const SeatDescription &seat, const QRectF &beside)
{
    m_seat = seat;
    resize(measured());
    move(placeBeside(beside));
    QWidget::show();
    raise();
    update();
}

QSize HoverCard::measured() const
{
    const QFontMetricsF bold(m_theme.semibold());
    const QFontMetricsF small(m_theme.font(TextSize::Caption));
    const qreal head = bold.horizontalAdvance(m_seat.name) + gap + figuresWidth(bold, m_seat.price);
    const qreal body
        = std::max(small.horizontalAdvance(m_seat.state), small.horizontalAdvance(m_seat.kind));
    const qreal width = std::max({head, body, static_cast<qreal>(narrowest - 2 * padding)});
    const int lines = m_seat.kind.isEmpty() ? 1 : 2;
    const qreal height = bold.height() + lines * (small.height() + Grid::half);
    return QSize(static_cast<int>(width) + 1 + 2 * padding,
                 static_cast<int>(height) + 2 * (padding - Grid::half));
}

QPoint HoverCard::placeBeside(const QRectF &seat) const
{
    const QSize map = parentWidget()->size();
    int x = static_cast<int>(seat.right()) + Grid::unit;
    int y = static_cast<int>(seat.bottom()) + Grid::unit;
    if (x + width() > map.width()) {
        x = static_cast<int>(seat.left()) - Grid::unit - width();
    }
    if (y + height() > map.height()) {
        y = static_cast<int>(seat.top()) - Grid::unit - height();
    }
    return QPoint(std::max(x, 0), std::max(y, 0));
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card(rect());
    painter.setPen(m_theme.hairline);
    painter.setBrush(m_theme.canvas);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Grid::radius, Grid::radius);

    const QRectF content = card.adjusted(padding, padding - Grid::half, -padding, 0);
    QRectF line = content;
    painter.setFont(m_theme.semibold());
    line.setHeight(painter.fontMetrics().height());
    painter.setPen(m_theme.ink);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_seat.name);
    drawFigures(painter, line, Qt::AlignRight, m_seat.price);

    painter.setFont(m_theme.font(TextSize::Caption));
    painter.setPen(m_theme.muted);
    for (const QString &text : {m_seat.state, m_seat.kind}) {
        line.moveTop(line.bottom() + Grid::half);
        line.setHeight(painter.fontMetrics().height());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

} // namespace parterre
