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
constexpr int gap = 12;         // between the name and the price
constexpr int farthestRow = 56; // from a large seat or a section to the card

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
    move(placeBeside(beside, size(), parentWidget()->size()));
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
    const int widest = std::max(parentWidget()->width(), narrowest);
    return QSize(std::min(static_cast<int>(width) + 1 + 2 * padding, widest),
                 static_cast<int>(height) + 2 * (padding - Grid::half));
}

QPoint HoverCard::placeBeside(const QRectF &seat, QSize card, QSize map)
{
    const QRect taken = seat.toAlignedRect();
    const int rowAway = std::min(taken.height(), farthestRow) + Grid::unit;
    const auto within = [](int at, int length, int room) {
        return std::clamp(at, 0, std::max(room - length, 0));
    };
    const int x = within(taken.center().x() - card.width() / 2, card.width(), map.width());
    const int below = taken.bottom() + 1 + rowAway;
    const int above = taken.top() - rowAway - card.height();
    if (below + card.height() <= map.height()) {
        return {x, below};
    }
    if (above >= 0) {
        return {x, above};
    }
    // Too low a map for a row between: nearer, or at the side.
    for (const int y : {taken.bottom() + 1, taken.top() - card.height()}) {
        if (y >= 0 && y + card.height() <= map.height()) {
            return {x, y};
        }
    }
    const int right = taken.right() + 1 + Grid::unit;
    const int left = taken.left() - Grid::unit - card.width();
    return {right + card.width() <= map.width() ? right : within(left, card.width(), map.width()),
            within(taken.top(), card.height(), map.height())};
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
    const QFontMetricsF bold(painter.font());
    const qreal nameRoom = line.width() - figuresWidth(bold, m_seat.price) - gap;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     bold.elidedText(m_seat.name, Qt::ElideRight, nameRoom));
    drawFigures(painter, line, Qt::AlignRight, m_seat.price);

    painter.setFont(m_theme.font(TextSize::Caption));
    painter.setPen(m_theme.muted);
    for (const QString &text : {m_seat.state, m_seat.kind}) {
        line.moveTop(line.bottom() + Grid::half);
        line.setHeight(painter.fontMetrics().height());
        painter.drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(line.width())));
    }
}

} // namespace parterre
