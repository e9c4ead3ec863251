// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/houseplanchoice.h"

#include "ui/seatmap/houseplan.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace parterre {

HousePlanChoice::HousePlanChoice(const HousePlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_all(plan.sectionPages())
    , m_kind(new QButtonGroup(this))
    , m_section(new QComboBox(this))
{
    setObjectName(QStringLiteral("housePlanChoice"));
    setWindowTitle(tr("House plan"));
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(new QLabel(
        tr("The seats of this house are too small to be read on one page. What do you need?"),
        this));
    const auto add = [&](Kind kind, const QString &text) {
        auto *button = new QRadioButton(text, this);
        m_kind->addButton(button, kind);
        lines->addWidget(button);
        return button;
    };
    add(Overview, tr("The overview only (1 page)"))->setChecked(true);
    auto *one = add(OneSection, tr("The overview and one section (2 pages):"));
    for (const int section : m_all) {
        m_section->addItem(plan.sectionName(section), section);
    }
    lines->addWidget(m_section);
    add(All, tr("The overview and all sections (%1 pages)").arg(plan.pageCount()));
    connect(m_section, &QComboBox::activated, one, [one] { one->setChecked(true); });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Continue"));
    lines->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::vector<int> HousePlanChoice::sections() const
{
    switch (m_kind->checkedId()) {
    case OneSection:
        return {m_section->currentData().toInt()};
    case All:
        return m_all;
    default:
        return {};
    }
}

} // namespace parterre
