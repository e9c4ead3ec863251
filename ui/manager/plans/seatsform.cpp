// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/seatsform.h"

#include "models/seating/editing/markcommands.h"
#include "models/seating/editing/movecommands.h"
#include "models/seating/editing/namecommands.h"
#include "ui/manager/inspector.h"
#include "ui/manager/plans/seatkindtext.h"
#include "ui/sales/noticelabel.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/keycapbutton.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace parterre {

namespace {

constexpr int mostRadius = 100'000;
constexpr int mixed = -1;

/// What all selected seats have, or mixed.
template <class Value>
int common(const SeatingPlan &plan, const PlanSelection &selection, Value value)
{
    const auto of = [&](PlanSpot spot) {
        return value(plan.sections[spot.section].rows[spot.row].seats[spot.seat]);
    };
    const int first = of(selection.seats.front());
    const bool same
        = std::ranges::all_of(selection.seats, [&](PlanSpot spot) { return of(spot) == first; });
    return same ? first : mixed;
}

struct Counted
{
    size_t sections = 0;
    size_t rows = 0;
};

Counted counted(const SeatingPlan &plan, const PlanSelection &selection)
{
    std::set<size_t> sections;
    std::set<std::pair<size_t, QString>> rows;
    for (const PlanSpot spot : selection.seats) {
        sections.insert(spot.section);
        rows.insert({spot.section, plan.sections[spot.section].rows[spot.row].name});
    }
    return {sections.size(), rows.size()};
}

} // namespace

SeatsForm::SeatsForm(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_form(new Inspector(themes, this))
    , m_section(new QLineEdit(this))
    , m_row(new QLineEdit(this))
    , m_seat(new QLineEdit(this))
    , m_kind(new ChoiceBox(themes, this))
    , m_category(new ChoiceBox(themes, this))
    , m_curve(new QSpinBox(this))
    , m_numbering(themes, this)
    , m_error(new NoticeLabel(themes, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_section->setObjectName(u"selectedSection"_qs);
    m_row->setObjectName(u"selectedRow"_qs);
    m_seat->setObjectName(u"selectedSeat"_qs);
    m_kind->setObjectName(u"selectedKind"_qs);
    m_category->setObjectName(u"selectedCategory"_qs);
    m_curve->setObjectName(u"selectedCurve"_qs);
    m_error->setObjectName(u"seatsFormError"_qs);
    build(themes);
    connectNames();
    connectMarks();
}

void SeatsForm::build(const ThemeSource &themes)
{
    m_kind->addItems(seatKindNames());
    m_kind->setPlaceholderText(tr("several"));
    m_category->setPlaceholderText(tr("several"));
    m_curve->setRange(0, mostRadius);
    m_curve->setSingleStep(50);
    m_curve->setSpecialValueText(tr("straight"));
    m_form->addField(tr("&Section"), m_section);
    m_form->addPair(tr("&Row"), m_row, tr("Sea&t"), m_seat);
    m_form->addPart(m_error);
    m_form->addPair(tr("&Kind"), m_kind, tr("&Price"), m_category);
    auto *bend = new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Bend rows"), this);
    bend->setObjectName(u"bendRows"_qs);
    m_form->addField(tr("Radius of the first row"), m_curve);
    m_form->addPart(bend);
    m_form->addHeading(tr("Names of rows"));
    m_numbering.addRowFields(*m_form);
    auto *rename = new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Name rows anew"), this);
    rename->setObjectName(u"nameRows"_qs);
    m_form->addPart(rename);
    m_form->addHeading(tr("Numbers of seats"));
    m_numbering.addSeatFields(*m_form);
    auto *renumber
        = new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Number seats anew"), this);
    renumber->setObjectName(u"numberSeats"_qs);
    m_form->addPart(renumber);
    connect(bend, &QPushButton::clicked, this,
            [this] { Q_EMIT wanted(CurveRows{qreal(m_curve->value())}); });
    connect(rename, &QPushButton::clicked, this,
            [this] { Q_EMIT wanted(RenameRows{m_numbering.rowNaming()}); });
    connect(renumber, &QPushButton::clicked, this,
            [this] { Q_EMIT wanted(RenumberRows{m_numbering.seatNumbering()}); });
}

void SeatsForm::connectNames()
{
    connect(m_section, &QLineEdit::editingFinished, this, [this] {
        if (const QString name = m_section->text().trimmed();
            m_section->isEnabled() && name != m_sectionName)
            Q_EMIT wanted(RenameSection{m_spot.section, name});
    });
    connect(m_row, &QLineEdit::editingFinished, this, [this] {
        if (const QString name = m_row->text().trimmed(); m_row->isEnabled() && name != m_rowName)
            Q_EMIT wanted(RenameRow{m_spot.section, m_rowName, name});
    });
    connect(m_seat, &QLineEdit::editingFinished, this, [this] {
        if (const QString number = m_seat->text().trimmed();
            m_seat->isEnabled() && number != m_number)
            Q_EMIT wanted(RenameSeat{m_spot, number});
    });
}

void SeatsForm::connectMarks()
{
    connect(m_kind, &QComboBox::activated, this,
            [this](int kind) { Q_EMIT wanted(SetSeatKind{SeatKind(kind)}); });
    connect(m_category, &QComboBox::activated, this,
            [this](int category) { Q_EMIT wanted(SetCategory{category}); });
}

void SeatsForm::show(const SeatingPlan &plan, const PlanSelection &selection)
{
    const auto [sections, rows] = counted(plan, selection);
    m_spot = selection.seats.front();
    const PlanSection &section = plan.sections[m_spot.section];
    const PlanRow &row = section.rows[m_spot.row];
    m_sectionName = section.name;
    m_rowName = row.name;
    m_number = row.seats[m_spot.seat].number;
    const auto fill = [](QLineEdit &field, const QString &name, size_t count) {
        field.setEnabled(count == 1);
        field.setText(count == 1 ? name : tr("%n", nullptr, int(count)));
    };
    fill(*m_section, m_sectionName, sections);
    fill(*m_row, m_rowName, rows);
    fill(*m_seat, m_number, selection.seats.size());
    const QString title = sections > 1 ? tr("%n sections", nullptr, int(sections))
        : rows > 1                     ? m_sectionName
        : selection.seats.size() > 1   ? tr("%1, row %2").arg(m_sectionName, m_rowName)
                                       : tr("%1 %2 %3").arg(m_sectionName, m_rowName, m_number);
    m_form->setTitle(title,
                     tr("%n seats in ", nullptr, int(selection.seats.size()))
                         + tr("%n rows", nullptr, int(rows)));
    m_kind->setCurrentIndex(
        common(plan, selection, [](const PlanSeat &seat) { return int(seat.kind); }));
    m_category->clear();
    for (const PlanCategory &category : plan.categories)
        m_category->addItem(category.name);
    m_category->setCurrentIndex(
        common(plan, selection, [](const PlanSeat &seat) { return seat.category; }));
    showError({});
}

void SeatsForm::editNames()
{
    QLineEdit *field = m_seat->isEnabled() ? m_seat : m_row->isEnabled() ? m_row : m_section;
    field->setFocus();
    field->selectAll();
}

void SeatsForm::showError(const QString &sentence)
{
    m_error->tell(Notice::Level::Error, sentence);
}

} // namespace parterre
