// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/bookingdelegate.h"

#include "models/events/eventtimes.h"
#include "models/sales/bookinglistmodel.h"
#include "ui/theme/figures.h"
#include "ui/theme/themesource.h"

#include <QPainter>

namespace parterre {

namespace {

constexpr int itemHeight = 80;
constexpr int lineHeight = 20;
constexpr int inset = 12;

void paintGround(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    if (!selected && !(option.state & QStyle::State_MouseOver))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected ? theme.selected : theme.hover);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 2, 0, -2), Grid::radius, Grid::radius);
}

/// Words at the left, figures at the right, in the painter's font.
void drawPair(QPainter &painter, const QRect &line, const QString &words, const QString &figures)
{
    drawFigures(painter, line, Qt::AlignRight, figures);
    const int taken = qCeil(figuresWidth(QFontMetricsF(painter.font()), figures)) + Grid::margin;
    const QRect room = line.adjusted(0, 0, -taken, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
}

QString headText(const QModelIndex &index)
{
    const QString customer = index.data(BookingListModel::CustomerRole).toString();
    const QString reference = index.data().toString();
    return customer.isEmpty() ? reference : reference + u" \u00b7 "_qs + customer;
}

} // namespace

BookingDelegate::BookingDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

void BookingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool live = index.data(BookingListModel::IsLiveRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, theme, option);
    const QRect inner = option.rect.adjusted(inset, (itemHeight - 3 * lineHeight) / 2, -inset, 0);
    QRect line(inner.left(), inner.top(), inner.width(), lineHeight);
    painter->setFont(theme.semibold());
    painter->setPen(live ? theme.ink : theme.muted);
    drawPair(*painter, line, headText(index), index.data(BookingListModel::TotalRole).toString());
    painter->setFont(theme.font(TextSize::Caption));
    painter->setPen(theme.muted);
    line.translate(0, lineHeight);
    drawPair(*painter, line, index.data(BookingListModel::EventRole).toString(),
             startText(index.data(BookingListModel::StartRole).toDateTime(),
                       QDateTime::currentDateTimeUtc(), option.locale));
    line.translate(0, lineHeight);
    drawPair(*painter, line, index.data(BookingListModel::SeatsRole).toString(),
             index.data(BookingListModel::StatusRole).toString());
    painter->restore();
}

QSize BookingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), itemHeight};
}

} // namespace parterre
