// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/addsheet.h"

#include "ui/manager/inspector.h"
#include "ui/sales/noticelabel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/keycapbutton.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

AddSheet::AddSheet(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_form(new Inspector(themes, this))
    , m_error(new NoticeLabel(themes, this))
    , m_add(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Add"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_add->setObjectName(u"planAdd"_qs);
    m_add->setCap(u"\u21b5"_qs);
    connect(m_add, &QPushButton::clicked, this, &AddSheet::addWanted);
}

void AddSheet::begin(const SeatingPlan &plan, QPointF place)
{
    m_categories = plan.categories;
    m_place = place;
    fill(plan);
    showError({});
    m_form->scrollToTop();
    firstField()->setFocus();
    Q_EMIT changed();
}

void AddSheet::setPlace(QPointF place)
{
    m_place = place;
    Q_EMIT changed();
}

void AddSheet::showError(const QString &sentence)
{
    m_error->tell(Notice::Level::Error, sentence);
}

SeatingPlan AddSheet::ghost() const
{
    SeatingPlan empty;
    empty.categories = m_categories;
    const auto edit = command()(empty, {});
    return edit ? edit->plan : SeatingPlan();
}

void AddSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT addWanted();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT givenUp();
    else
        QWidget::keyPressEvent(event);
}

void AddSheet::addFoot()
{
    m_error->setObjectName(u"planAddError"_qs);
    auto *stop = new KeyCapButton(m_themes, KeyCapButton::Kind::Quiet, tr("Cancel"), this);
    stop->setCap(tr("Esc"));
    connect(stop, &QPushButton::clicked, this, &AddSheet::givenUp);
    m_form->addPart(m_error);
    m_form->addActs({m_add, stop});
}

void AddSheet::fillCategories(ChoiceBox &box) const
{
    const QSignalBlocker quiet(&box);
    const int chosen = std::max(box.currentIndex(), 0);
    box.clear();
    for (const PlanCategory &category : m_categories)
        box.addItem(category.name);
    box.setCurrentIndex(std::min(chosen, box.count() - 1));
}

QString AddSheet::freeName(const SeatingPlan &plan, const QString &word)
{
    for (int number = 1;; ++number) {
        const QString name = QStringLiteral("%1 %2").arg(word).arg(number);
        const bool taken = std::ranges::any_of(plan.sections, [&](const PlanSection &section) {
            return section.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!taken)
            return name;
    }
}

void AddSheet::watch(QWidget *field)
{
    if (auto *line = qobject_cast<QLineEdit *>(field))
        connect(line, &QLineEdit::textChanged, this, &AddSheet::changed);
    else if (auto *number = qobject_cast<QSpinBox *>(field))
        connect(number, &QSpinBox::valueChanged, this, &AddSheet::changed);
    else if (auto *choice = qobject_cast<QComboBox *>(field))
        connect(choice, &QComboBox::currentIndexChanged, this, &AddSheet::changed);
    else if (auto *check = qobject_cast<QCheckBox *>(field))
        connect(check, &QCheckBox::toggled, this, &AddSheet::changed);
}

} // namespace parterre
