// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/areaform.h"

#include "models/seating/editing/decorationcommands.h"
#include "ui/manager/inspector.h"
#include "ui/sales/noticelabel.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr int mostLength = 100'000; // plan units

bool hasSize(const Area &area)
{
    return area.shape != Area::Shape::Text && area.shape != Area::Shape::Polygon;
}

} // namespace

AreaForm::AreaForm(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_form(new Inspector(themes, this))
    , m_text(new QLineEdit(this))
    , m_textSize(new QSpinBox(this))
    , m_width(new QSpinBox(this))
    , m_height(new QSpinBox(this))
    , m_error(new NoticeLabel(themes, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_text->setObjectName(u"areaText"_qs);
    m_textSize->setObjectName(u"areaTextSize"_qs);
    m_width->setObjectName(u"areaWidth"_qs);
    m_height->setObjectName(u"areaHeight"_qs);
    m_error->setObjectName(u"areaFormError"_qs);
    for (QSpinBox *field : {m_textSize, m_width, m_height})
        field->setRange(1, mostLength);
    m_form->addField(tr("&Text"), m_text);
    m_form->addField(tr("Height of its letters"), m_textSize);
    m_form->addPair(tr("&Width"), m_width, tr("&Depth"), m_height);
    m_form->addPart(m_error);
    connect(m_text, &QLineEdit::editingFinished, this, &AreaForm::change);
    for (QSpinBox *field : {m_textSize, m_width, m_height})
        connect(field, &QSpinBox::editingFinished, this, &AreaForm::change);
}

void AreaForm::show(const SeatingPlan &plan, const PlanSelection &selection)
{
    m_index = selection.areas.front();
    m_area = plan.areas[m_index];
    const QSignalBlocker quiet[]{QSignalBlocker(m_text), QSignalBlocker(m_textSize),
                                 QSignalBlocker(m_width), QSignalBlocker(m_height)};
    m_form->setTitle(m_area.text.isEmpty() ? tr("Decoration") : m_area.text,
                     selection.areas.size() > 1
                         ? tr("and %n more", nullptr, int(selection.areas.size()) - 1)
                         : tr("It is drawn and never sold."));
    m_text->setText(m_area.text);
    m_textSize->setValue(qRound(m_area.textSize));
    m_width->setValue(qRound(m_area.size.width()));
    m_height->setValue(qRound(m_area.size.height()));
    m_width->setEnabled(hasSize(m_area));
    m_height->setEnabled(hasSize(m_area));
    showError({});
}

void AreaForm::editNames()
{
    m_text->setFocus();
    m_text->selectAll();
}

void AreaForm::showError(const QString &sentence)
{
    m_error->tell(Notice::Level::Error, sentence);
}

void AreaForm::change()
{
    Area area = m_area;
    area.text = m_text->text().trimmed();
    if (m_textSize->value() != qRound(area.textSize))
        area.textSize = m_textSize->value();
    if (hasSize(area)) {
        const QSizeF before = area.size;
        area.size = QSizeF(m_width->value(), m_height->value());
        const QSizeF grown = area.size - before;
        if (area.shape == Area::Shape::Rectangle) // its text stays in its middle
            area.textPosition += QPointF(grown.width() / 2, grown.height() / 2);
    }
    if (!(area == m_area))
        Q_EMIT wanted(ChangeArea{m_index, area});
}

} // namespace parterre
