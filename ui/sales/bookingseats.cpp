// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/bookingseats.h"

#include "ui/theme/figures.h"
#include "ui/theme/themesource.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>

namespace parterre {

namespace {

enum Role { PriceRole = Qt::UserRole, StateRole };

constexpr int itemHeight = 48;
constexpr int lineHeight = 19;
constexpr int boxSize = 16;

QString ticketText(const BookedSeat &seat)
{
    if (seat.released)
        return BookingSeats::tr("given back");
    return seat.printed ? BookingSeats::tr("ticket %1 printed").arg(seat.serial)
                        : BookingSeats::tr("ticket %1 not printed").arg(seat.serial);
}

QString stateText(const BookedSeat &seat)
{
    QStringList words;
    if (!seat.priceType.isEmpty())
        words << seat.priceType;
    if (!seat.reason.isEmpty())
        words << seat.reason;
    words << ticketText(seat);
    return words.join(u" \u00b7 "_qs);
}

void drawBox(QPainter &painter, const Theme &theme, const QRectF &box, bool checked)
{
    painter.setPen(checked ? QPen(Qt::NoPen) : QPen(theme.held, 1.25));
    painter.setBrush(checked ? theme.accent : theme.canvas);
    painter.drawRoundedRect(box, 3, 3);
    if (!checked)
        return;
    painter.setPen(QPen(theme.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    painter.drawPolyline(
        QPolygonF{at + QPointF(4, 8.5), at + QPointF(7, 11.5), at + QPointF(12, 5)});
}

} // namespace

BookingSeatDelegate::BookingSeatDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

void BookingSeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool live = index.flags() & Qt::ItemIsUserCheckable;
    const bool focused = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (focused || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(focused ? theme.selected : theme.hover);
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), Grid::radius, Grid::radius);
    }
    const QRect inner = option.rect.adjusted(Grid::unit, 0, -Grid::unit, 0);
    const QRectF box(inner.left() + 0.5, inner.center().y() - boxSize / 2.0 + 0.5, boxSize,
                     boxSize);
    if (live)
        drawBox(*painter, theme, box, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    QRect line(inner.left() + boxSize + Grid::unit + Grid::half,
               inner.top() + (inner.height() - 2 * lineHeight) / 2, 0, lineHeight);
    line.setRight(inner.right());
    QFont name = theme.semibold();
    name.setStrikeOut(!live);
    painter->setFont(name);
    painter->setPen(live ? theme.ink : theme.muted);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter->setFont(theme.font());
    drawFigures(*painter, line, Qt::AlignRight, index.data(PriceRole).toString());
    line.translate(0, lineHeight);
    painter->setFont(theme.font(TextSize::Caption));
    painter->setPen(theme.muted);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(StateRole).toString(),
                                                        Qt::ElideRight, line.width()));
    painter->restore();
}

QSize BookingSeatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), itemHeight};
}

BookingSeats::BookingSeats(const ThemeSource &themes, QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"bookingSeats"_qs);
    setAccessibleName(tr("Seats of the booking"));
    setModel(m_model);
    setItemDelegate(new BookingSeatDelegate(themes, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    connect(this, &QListView::clicked, this, &BookingSeats::toggle);
    connect(&themes, &ThemeSource::changed, viewport(), qOverload<>(&QWidget::update));
}

void BookingSeats::setSeats(const std::vector<BookedSeat> &seats)
{
    m_seats = seats;
    m_model->clear();
    for (const BookedSeat &seat : seats) {
        auto *item = new QStandardItem(seat.name());
        item->setCheckable(!seat.released);
        item->setData(seat.price.amountText(locale()), PriceRole);
        item->setData(stateText(seat), StateRole);
        item->setData(u"%1, %2, %3"_qs.arg(seat.name(), seat.price.text(locale()), stateText(seat)),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    setCurrentIndex(m_model->index(0, 0));
}

std::vector<SeatId> BookingSeats::marked() const
{
    std::vector<SeatId> seats;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->checkState() == Qt::Checked)
            seats.push_back(m_seats.at(static_cast<size_t>(row)).seat);
    }
    return seats;
}

bool BookingSeats::unmark()
{
    const bool any = !marked().empty();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->isCheckable())
            m_model->item(row)->setCheckState(Qt::Unchecked);
    }
    if (any)
        Q_EMIT marksChanged();
    return any;
}

void BookingSeats::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        toggle(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void BookingSeats::toggle(const QModelIndex &index)
{
    QStandardItem *item = m_model->itemFromIndex(index);
    if (!item || !item->isCheckable())
        return;
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    Q_EMIT marksChanged();
}

} // namespace parterre
