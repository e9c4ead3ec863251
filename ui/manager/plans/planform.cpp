// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/planform.h"

#include "models/seating/editing/markcommands.h"
#include "models/seating/editing/namecommands.h"
#include "models/seating/planprice.h"
#include "ui/manager/inspector.h"
#include "ui/sales/noticelabel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/keycapbutton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int priceWidth = 112;

} // namespace

PlanForm::PlanForm(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_form(new Inspector(themes, this))
    , m_name(new QLineEdit(this))
    , m_list(new QWidget(this))
    , m_lines(new QVBoxLayout(m_list))
    , m_error(new NoticeLabel(themes, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_name->setObjectName(u"planName"_qs);
    m_error->setObjectName(u"planFormError"_qs);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(Grid::unit);
    m_form->addField(tr("&Name"), m_name);
    m_form->addHeading(tr("Prices"));
    m_form->addPart(m_list);
    auto *add = new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Add a price"), this);
    add->setObjectName(u"addCategory"_qs);
    m_form->addPart(add);
    m_form->addPart(m_error);
    connect(add, &QPushButton::clicked, this, &PlanForm::addCategory);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->text().trimmed() != m_known.name)
            Q_EMIT wanted(RenamePlan{m_name->text().trimmed()});
    });
}

void PlanForm::show(const SeatingPlan &plan, const QString &currency)
{
    m_form->setTitle(plan.name,
                     tr("%n seats. Prices in %1.", nullptr, plan.seatCount()).arg(currency));
    m_known.name = plan.name;
    m_known.categories = plan.categories;
    m_name->setText(plan.name);
    while (m_categoryLines.size() < plan.categories.size())
        addLine();
    for (size_t at = 0; at < m_categoryLines.size(); ++at) {
        const bool used = at < plan.categories.size();
        m_categoryLines[at].name->parentWidget()->setVisible(used);
        if (!used)
            continue;
        const PlanCategory &category = plan.categories[at];
        m_categoryLines[at].name->setText(category.name);
        m_categoryLines[at].price->setText(category.priceMinor ? priceText(*category.priceMinor)
                                                               : QString());
    }
    showError({});
}

void PlanForm::editNames()
{
    m_name->setFocus();
    m_name->selectAll();
}

void PlanForm::showError(const QString &sentence)
{
    m_error->tell(Notice::Level::Error, sentence);
}

void PlanForm::addLine()
{
    const size_t at = m_categoryLines.size();
    auto *row = new QWidget(m_list);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Grid::unit);
    auto *name = new QLineEdit(row);
    name->setObjectName(QStringLiteral("categoryName%1").arg(at));
    name->setAccessibleName(tr("Name of price %1").arg(at + 1));
    auto *price = new QLineEdit(row);
    price->setObjectName(QStringLiteral("categoryPrice%1").arg(at));
    price->setAccessibleName(tr("Price %1").arg(at + 1));
    price->setPlaceholderText(tr("0.00"));
    price->setAlignment(Qt::AlignRight);
    price->setFixedWidth(priceWidth);
    line->addWidget(name, 1);
    line->addWidget(price);
    m_lines->addWidget(row);
    m_categoryLines.push_back({name, price});
    for (QLineEdit *field : {name, price})
        connect(field, &QLineEdit::editingFinished, this, [this, at] { changeCategory(at); });
}

void PlanForm::changeCategory(size_t at)
{
    if (at >= m_known.categories.size())
        return;
    PlanCategory category = m_known.categories[at];
    category.name = m_categoryLines[at].name->text().trimmed();
    const QString typed = m_categoryLines[at].price->text().trimmed();
    category.priceMinor = priceFrom(typed);
    if (!typed.isEmpty() && !category.priceMinor) {
        showError(tr("A price is a number from 0 to 99,999,999.99, such as 45.00."));
        return;
    }
    if (!(category == m_known.categories[at]))
        Q_EMIT wanted(ChangeCategory{int(at), category});
}

void PlanForm::addCategory()
{
    const size_t at = m_known.categories.size();
    PlanCategory category;
    category.name = tr("Price %1").arg(at + 1);
    Q_EMIT wanted(AddCategory{category});
    if (at < m_categoryLines.size()) {
        m_categoryLines[at].name->setFocus();
        m_categoryLines[at].name->selectAll();
    }
}

} // namespace parterre
