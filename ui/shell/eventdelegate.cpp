// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/eventdelegate.h"

#include "models/events/eventlistmodel.h"
#include "models/events/eventtimes.h"
#include "ui/theme/figures.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/availabilitybar.h"

#include <QPainter>
#include <QPainterPath>

namespace parterre {

namespace {

constexpr int itemHeight = 72;
constexpr int stripe = 3;
constexpr int barHeight = 4;

void paintGround(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (!selected && !hovered)
        return;
    QPainterPath card;
    card.addRoundedRect(QRectF(option.rect).adjusted(0, 2, 0, -2), Grid::radius, Grid::radius);
    painter.setClipPath(card);
    painter.fillRect(option.rect, selected ? theme.selected : theme.hover);
    if (selected)
        painter.fillRect(option.rect.left(), option.rect.top(), stripe, option.rect.height(),
                         theme.accent);
    painter.setClipping(false);
}

QString placeText(const QModelIndex &index)
{
    const QString place = index.data(EventListModel::PlaceRole).toString();
    if (!index.data(EventListModel::OnSaleRole).toBool())
        return EventDelegate::tr("%1 \u00b7 not on sale").arg(place);
    if (index.data(EventListModel::AvailableRole).toInt() == 0)
        return EventDelegate::tr("%1 \u00b7 sold out").arg(place);
    return place;
}

} // namespace

EventDelegate::EventDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, theme, option);

    const QRect inner = option.rect.adjusted(Grid::margin, 12, -Grid::unit - Grid::half, -12);
    const QString time = startText(index.data(EventListModel::StartRole).toDateTime(),
                                   QDateTime::currentDateTimeUtc(), option.locale);
    QRect first(inner.left(), inner.top(), inner.width(), 18);
    painter->setFont(theme.font(TextSize::Caption));
    painter->setPen(theme.muted);
    drawFigures(*painter, first, Qt::AlignRight, time);
    const int timeWidth = qCeil(figuresWidth(QFontMetricsF(painter->font()), time));
    first.setRight(first.right() - timeWidth - Grid::unit);
    painter->setFont(option.state & QStyle::State_Selected ? theme.semibold() : theme.font());
    painter->setPen(theme.ink);
    painter->drawText(
        first, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, first.width()));
    const QRect second(inner.left(), first.bottom() + 1, inner.width(), 18);
    painter->setFont(theme.font(TextSize::Caption));
    painter->setPen(theme.muted);
    painter->drawText(
        second, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(placeText(index), Qt::ElideRight, second.width()));
    drawAvailability(*painter, theme,
                     QRectF(inner.left(), inner.bottom() - barHeight + 1, inner.width(), barHeight),
                     index.data(EventListModel::AvailableRole).toInt(),
                     index.data(EventListModel::TotalRole).toInt());
    painter->restore();
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), itemHeight};
}

} // namespace parterre
