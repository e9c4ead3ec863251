// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicelist.h"

#include "ui/theme/themesource.h"
#include "ui/widgets/keycap.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace parterre {

namespace {

enum Role { DetailRole = Qt::UserRole, CapRole };

constexpr int lineHeight = 32;
constexpr int mostLines = 8;

class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const ThemeSource &themes, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_themes(themes)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, lineHeight};
    }

private:
    const ThemeSource &m_themes;
};

void ChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const Theme &theme = m_themes.theme();
    const bool isOpen = index.flags() & Qt::ItemIsEnabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isOpen && (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? theme.selected : theme.hover);
        painter->drawRoundedRect(option.rect, Grid::half, Grid::half);
    }
    QRect text = option.rect.adjusted(Grid::unit, 0, -Grid::unit, 0);
    if (const QString cap = index.data(CapRole).toString(); !cap.isEmpty()) {
        const QSize size = keyCapSize(theme, cap);
        drawKeyCap(*painter, theme,
                   {{text.left(), text.center().y() - size.height() / 2 + 1}, size}, cap);
        text.setLeft(text.left() + size.width() + Grid::unit);
    }
    painter->setFont(theme.font());
    painter->setPen(isOpen ? theme.ink : theme.muted);
    const QString words = index.data().toString();
    const QFontMetrics metrics = painter->fontMetrics();
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(words, Qt::ElideRight, text.width()));
    text.setLeft(text.left() + metrics.horizontalAdvance(words) + Grid::margin);
    painter->setPen(theme.muted);
    painter->drawText(
        text, Qt::AlignRight | Qt::AlignVCenter,
        metrics.elidedText(index.data(DetailRole).toString(), Qt::ElideMiddle, text.width()));
    painter->restore();
}

} // namespace

ChoiceList::ChoiceList(const ThemeSource &themes, QWidget *parent)
    : QListView(parent)
    , m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new ChoiceDelegate(themes, this));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT taken(index.row()); });
    connect(&themes, &ThemeSource::changed, viewport(), qOverload<>(&QWidget::update));
}

void ChoiceList::setChoices(const std::vector<Choice> &choices)
{
    m_model->clear();
    for (const Choice &choice : choices) {
        auto *item = new QStandardItem(choice.text);
        item->setData(choice.detail, DetailRole);
        item->setData(choice.cap, CapRole);
        item->setData(choice.detail.isEmpty() ? choice.text
                                              : choice.text + u", "_qs + choice.detail,
                      Qt::AccessibleTextRole);
        item->setEnabled(choice.isOpen);
        m_model->appendRow(item);
    }
    updateGeometry();
}

int ChoiceList::size() const
{
    return m_model->rowCount();
}

void ChoiceList::setCurrent(int choice)
{
    setCurrentIndex(m_model->index(choice, 0));
}

void ChoiceList::step(int by)
{
    if (size() > 0)
        setCurrent(qBound(0, current() + by, size() - 1));
}

QSize ChoiceList::sizeHint() const
{
    return {256, qMin(size(), mostLines) * lineHeight};
}

QSize ChoiceList::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

} // namespace parterre
