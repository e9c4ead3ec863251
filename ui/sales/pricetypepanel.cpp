// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sales/pricetypepanel.h"

#include "ui/sales/pricebook.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/choicelist.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int longestReason = 200;
constexpr int mostFigures = 9;

} // namespace

PriceTypePanel::PriceTypePanel(const ThemeSource &themes, PriceBook &book, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_title(new QLabel(this))
    , m_list(new ChoiceList(themes, this))
    , m_reason(new QLineEdit(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_title->setObjectName(u"priceTypeTitle"_qs);
    m_title->setFont(themes.theme().semibold());
    m_list->setObjectName(u"priceTypes"_qs);
    m_reason->setObjectName(u"priceReason"_qs);
    m_reason->setMaxLength(longestReason);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::unit);
    column->addWidget(m_title);
    column->addWidget(m_list);
    column->addWidget(m_reason);
    connect(m_list, &ChoiceList::taken, this, &PriceTypePanel::take);
    connect(m_reason, &QLineEdit::returnPressed, this, &PriceTypePanel::takeReason);
    connect(&book, &PriceBook::changed, this, &PriceTypePanel::showTypes);
}

void PriceTypePanel::open(const QString &whose)
{
    setTitle(whose);
    m_reasonFor = {};
    m_reason->hide();
    m_list->show();
    showTypes();
    m_list->setCurrent(0);
    setFocus();
}

void PriceTypePanel::setTitle(const QString &whose)
{
    m_title->setText(whose);
    setAccessibleName(whose);
}

void PriceTypePanel::takeFocus()
{
    if (m_reasonFor.isValid())
        m_reason->setFocus();
    else
        setFocus();
}

bool PriceTypePanel::stepBack()
{
    if (!m_reasonFor.isValid())
        return false;
    open(m_title->text());
    return true;
}

void PriceTypePanel::keyPressEvent(QKeyEvent *event)
{
    if (m_reasonFor.isValid())
        return; // what the field for the reason leaves
    const int key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_9)
        take(key - Qt::Key_1);
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        m_list->step(key == Qt::Key_Down ? 1 : -1);
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        take(m_list->current());
}

void PriceTypePanel::showTypes()
{
    const int current = qMax(0, m_list->current());
    std::vector<ChoiceList::Choice> choices{{tr("Standard"), {}, u"1"_qs}};
    for (const PriceType &type : m_book.types()) {
        const int figure = int(choices.size()) + 1;
        choices.push_back({type.name, detail(type),
                           figure <= mostFigures ? QString::number(figure) : QString(),
                           type.left != 0});
    }
    m_list->setChoices(choices);
    m_list->setCurrent(current);
}

QString PriceTypePanel::detail(const PriceType &type) const
{
    const QString rate = rateText(type, locale());
    if (!type.left)
        return rate;
    return *type.left > 0 ? tr("%1 \u00b7 %2 left").arg(rate).arg(*type.left)
                          : tr("%1 \u00b7 none left").arg(rate);
}

void PriceTypePanel::take(int choice)
{
    const auto &types = m_book.types();
    if (choice < 0 || choice > int(types.size()))
        return;
    if (choice == 0) {
        Q_EMIT chosen({}, {});
        return;
    }
    const PriceType &type = types[size_t(choice) - 1];
    if (!type.needsReason) {
        Q_EMIT chosen(type.id, {});
        return;
    }
    m_reasonFor = type.id;
    m_list->hide();
    m_reason->clear();
    m_reason->setPlaceholderText(tr("Reason for %1, then Enter").arg(type.name));
    m_reason->setAccessibleName(tr("Reason for %1").arg(type.name));
    m_reason->show();
    m_reason->setFocus();
}

void PriceTypePanel::takeReason()
{
    if (const QString reason = m_reason->text().trimmed(); !reason.isEmpty())
        Q_EMIT chosen(m_reasonFor, reason);
}

} // namespace parterre
