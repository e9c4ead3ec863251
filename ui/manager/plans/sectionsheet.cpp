// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/sectionsheet.h"

#include "models/seating/editing/addcommands.h"
#include "ui/manager/inspector.h"
#include "ui/manager/plans/seatkindtext.h"
#include "ui/widgets/choicebox.h"

#include <QLineEdit>
#include <QSpinBox>

namespace parterre {

namespace {

constexpr int mostRows = 500;
constexpr int mostSeats = 1000;
constexpr int mostRadius = 100'000;

} // namespace

SectionSheet::SectionSheet(const ThemeSource &themes, QWidget *parent)
    : AddSheet(themes, parent)
    , m_name(new QLineEdit(this))
    , m_rows(number(u"rows"_qs, 1, mostRows, SeatRows().rows))
    , m_seats(number(u"seats"_qs, 1, mostSeats, SeatRows().seats))
    , m_curve(number(u"curve"_qs, 0, mostRadius, 0))
    , m_rotation(number(u"rotation"_qs, -180, 180, 0))
    , m_seatPitch(number(u"seatPitch"_qs, 5, 1000, int(SeatRows().seatPitch)))
    , m_rowPitch(number(u"rowPitch"_qs, 5, 1000, int(SeatRows().rowPitch)))
    , m_kind(new ChoiceBox(themes, this))
    , m_category(new ChoiceBox(themes, this))
    , m_numbering(themes, this)
{
    setObjectName(u"sectionSheet"_qs);
    m_name->setObjectName(u"sectionName"_qs);
    m_kind->setObjectName(u"sectionKind"_qs);
    m_kind->addItems(seatKindNames());
    m_category->setObjectName(u"sectionCategory"_qs);
    m_curve->setSpecialValueText(tr("straight"));
    m_curve->setSingleStep(50);
    m_rotation->setSingleStep(15);
    m_rotation->setSuffix(u"\u00b0"_qs);
    form().setTitle(tr("Add a section"), tr("A press on the plan puts its front there."));
    form().addField(tr("&Name"), m_name);
    form().addPair(tr("&Rows"), m_rows, tr("Seats in each"), m_seats);
    form().addPair(tr("Radius of the first row"), m_curve, tr("Turned"), m_rotation);
    form().addPair(tr("Seat to seat"), m_seatPitch, tr("Row to row"), m_rowPitch);
    form().addPair(tr("Kind"), m_kind, tr("Price"), m_category);
    form().addHeading(tr("Names and numbers"));
    m_numbering.addRowFields(form());
    m_numbering.addSeatFields(form());
    addFoot();
    for (QWidget *field : QList<QWidget *>{m_name, m_rows, m_seats, m_curve, m_rotation,
                                           m_seatPitch, m_rowPitch, m_kind, m_category}
             + m_numbering.all())
        watch(field);
}

PlanCommand SectionSheet::command() const
{
    SeatRows rows;
    rows.rows = m_rows->value();
    rows.seats = m_seats->value();
    rows.front = place();
    rows.rotation = m_rotation->value();
    rows.curve = m_curve->value();
    rows.seatPitch = m_seatPitch->value();
    rows.rowPitch = m_rowPitch->value();
    rows.seatRadius = std::min(SeatRows().seatRadius, rows.seatPitch * 0.41);
    rows.kind = SeatKind(m_kind->currentIndex());
    rows.category = m_category->currentIndex();
    rows.rowNaming = m_numbering.rowNaming();
    rows.numbering = m_numbering.seatNumbering();
    return AddSection{m_name->text().trimmed(), rows};
}

void SectionSheet::fill(const SeatingPlan &plan)
{
    m_name->setText(freeName(plan, tr("Section")));
    m_name->selectAll();
    fillCategories(*m_category);
}

QWidget *SectionSheet::firstField() const
{
    return m_name;
}

QSpinBox *SectionSheet::number(const QString &name, int least, int most, int value)
{
    auto *field = new QSpinBox(this);
    field->setObjectName(name);
    field->setRange(least, most);
    field->setValue(value);
    return field;
}

} // namespace parterre
