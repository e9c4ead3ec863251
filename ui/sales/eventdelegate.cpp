// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/eventdelegate.h"

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
constexpr int lineHeight = 18;

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

void drawText(QPainter &painter, const QRect &rect, const QString &text)
{
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
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
    const QRect first(inner.left(), inner.top(), inner.width(), lineHeight);
    const QRect second = first.translated(0, lineHeight);
    const bool selected = option.state & QStyle::State_Selected;
    const QString time = startText(index.data(EventListModel::StartRole).toDateTime(),
                                   QDateTime::currentDateTimeUtc(), option.locale);
    painter->setFont(theme.font(TextSize::Caption));
    painter->setPen(theme.muted);
    const int timeWidth = qCeil(figuresWidth(QFontMetricsF(painter->font()), time)) + Grid::unit;
    drawFigures(*painter, second, Qt::AlignRight, time);
    drawText(*painter, second.adjusted(0, 0, -timeWidth, 0), placeText(index));
    painter->setFont(selected ? theme.semibold() : theme.font());
    painter->setPen(theme.ink);
    drawText(*painter, first, index.data().toString());
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
