// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/basketlines.h"

#include "ui/theme/figures.h"
#include "ui/theme/themesource.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>

namespace parterre {

namespace {

enum Role { PriceRole = Qt::UserRole, RemarkRole };

constexpr int lineHeight = 44;
constexpr int crossSize = 20;

} // namespace

BasketLineDelegate::BasketLineDelegate(const ThemeSource &themes, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
{
}

QRect BasketLineDelegate::crossRect(const QRect &line)
{
    return {line.right() - crossSize + 1, line.center().y() - crossSize / 2, crossSize, crossSize};
}

void BasketLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const QRect line = option.rect;
    const bool offered
        = m_live && (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus));
    QRect text = line;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (offered) {
        const QRectF cross = QRectF(crossRect(line)).adjusted(6, 6, -6, -6);
        painter->setPen(QPen(theme.muted, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(cross.topLeft(), cross.bottomRight());
        painter->drawLine(cross.topRight(), cross.bottomLeft());
        text.setRight(text.right() - crossSize - Grid::unit);
    }
    painter->setPen(m_live ? theme.ink : theme.muted);
    painter->setFont(theme.font());
    const QString price = index.data(PriceRole).toString();
    drawFigures(*painter, text, Qt::AlignRight, price);
    const int priceWidth = qCeil(figuresWidth(QFontMetricsF(theme.font()), price));
    text.setRight(text.right() - priceWidth - Grid::margin);
    QRect nameLine = text;
    if (const QString remark = index.data(RemarkRole).toString(); !remark.isEmpty()) {
        nameLine.setHeight(text.height() / 2 + 1);
        painter->setFont(theme.font(TextSize::Caption));
        painter->setPen(theme.muted);
        painter->drawText(text.adjusted(0, text.height() / 2 - 1, 0, -Grid::half),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(remark, Qt::ElideRight, text.width()));
        painter->setPen(m_live ? theme.ink : theme.muted);
    }
    painter->setFont(theme.semibold());
    const QString name
        = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width());
    painter->drawText(nameLine, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter->fillRect(line.left(), line.bottom(), line.width(), 1, theme.hairline);
    painter->restore();
}

QSize BasketLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), lineHeight};
}

BasketLines::BasketLines(const ThemeSource &themes, QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"basketLines"_qs);
    setModel(m_model);
    setItemDelegate(new BasketLineDelegate(themes, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the columns stand still; see the style
    setMouseTracking(true);
    setAccessibleName(tr("Basket"));
    viewport()->setAttribute(Qt::WA_Hover);
    connect(&themes, &ThemeSource::changed, viewport(), qOverload<>(&QWidget::update));
}

void BasketLines::setLines(const std::vector<BasketLineText> &lines)
{
    if (lines == m_lines)
        return;
    const SeatId chosen = chosenSeat();
    const bool hadChoice = currentIndex().isValid();
    m_lines = lines;
    m_model->clear();
    for (const BasketLineText &line : lines) {
        auto *item = new QStandardItem(line.name);
        const QString price = line.price.amountText(locale());
        item->setData(price, PriceRole);
        item->setData(line.remark, RemarkRole);
        const QString spoken = tr("%1, %2").arg(line.name, line.price.text(locale()));
        item->setData(line.remark.isEmpty() ? spoken : spoken + u", "_qs + line.remark,
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
        if (hadChoice && line.seat == chosen)
            setCurrentIndex(item->index());
    }
    scrollToBottom();
}

SeatId BasketLines::chosenSeat() const
{
    if (m_lines.empty())
        return {};
    const int row = currentIndex().row();
    return row < 0 ? m_lines.back().seat : m_lines[size_t(row)].seat;
}

void BasketLines::setLive(bool live)
{
    m_live = live;
    static_cast<BasketLineDelegate *>(itemDelegate())->setLive(live);
    viewport()->update();
}

void BasketLines::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        giveBack(currentIndex());
    else if (!event->text().isEmpty() && event->text().front().isPrint())
        event->ignore(); // it begins a command
    else
        QListView::keyPressEvent(event);
}

void BasketLines::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    viewport()->setCursor(isOnCross(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(isOnCross(event->pos()) ? tr("Give this seat back") : QString());
}

void BasketLines::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && isOnCross(event->pos()))
        giveBack(indexAt(event->pos()));
    else
        QListView::mouseReleaseEvent(event);
}

void BasketLines::leaveEvent(QEvent *event)
{
    QListView::leaveEvent(event);
    viewport()->update();
}

void BasketLines::giveBack(const QModelIndex &index)
{
    if (m_live && index.isValid())
        Q_EMIT giveBackAsked(m_lines.at(static_cast<size_t>(index.row())).seat);
}

bool BasketLines::isOnCross(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    return m_live && index.isValid()
        && BasketLineDelegate::crossRect(visualRect(index)).contains(position);
}

} // namespace parterre
