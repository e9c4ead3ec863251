// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/numberingfields.h"

#include "ui/manager/inspector.h"
#include "ui/widgets/choicebox.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

namespace parterre {

namespace {

constexpr int mostNumber = 99'999;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NumberingFields)
};

QStringList listed(const QLineEdit &field)
{
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return field.text().split(between, Qt::SkipEmptyParts);
}

QSpinBox *spin(const QString &name, int least, int most, QWidget *owner)
{
    auto *field = new QSpinBox(owner);
    field->setObjectName(name);
    field->setRange(least, most);
    field->setValue(1);
    return field;
}

QLineEdit *line(const QString &name, const QString &text, QWidget *owner)
{
    auto *field = new QLineEdit(text, owner);
    field->setObjectName(name);
    return field;
}

} // namespace

NumberingFields::NumberingFields(const ThemeSource &themes, QWidget *owner)
    : m_firstRow(line(u"firstRow"_qs, u"A"_qs, owner))
    , m_rowStep(spin(u"rowStep"_qs, 1, 100, owner))
    , m_skippedRows(line(u"skippedRows"_qs, u"I, O"_qs, owner))
    , m_reversed(new QCheckBox(Words::tr("First name at the back"), owner))
    , m_firstSeat(spin(u"firstSeat"_qs, 0, mostNumber, owner))
    , m_seatStep(spin(u"seatStep"_qs, 1, 100, owner))
    , m_parity(new ChoiceBox(themes, owner))
    , m_direction(new ChoiceBox(themes, owner))
    , m_skippedSeats(line(u"skippedSeats"_qs, {}, owner))
{
    m_reversed->setObjectName(u"rowsReversed"_qs);
    m_parity->setObjectName(u"parity"_qs);
    m_parity->addItems({Words::tr("All numbers"), Words::tr("Odd only"), Words::tr("Even only")});
    m_direction->setObjectName(u"direction"_qs);
    m_direction->addItems(
        {Words::tr("Left to right"), Words::tr("Right to left"), Words::tr("From the middle")});
    m_skippedSeats->setPlaceholderText(Words::tr("none"));
}

void NumberingFields::addRowFields(Inspector &form)
{
    form.addPair(Words::tr("First row"), m_firstRow, Words::tr("Every … name"), m_rowStep);
    form.addField(Words::tr("Names left out"), m_skippedRows);
    form.addPart(m_reversed);
}

void NumberingFields::addSeatFields(Inspector &form)
{
    form.addPair(Words::tr("First seat"), m_firstSeat, Words::tr("Every … number"), m_seatStep);
    form.addPair(Words::tr("Numbers"), m_parity, Words::tr("Direction"), m_direction);
    form.addField(Words::tr("Numbers left out"), m_skippedSeats);
}

QList<QWidget *> NumberingFields::all() const
{
    return {m_firstRow, m_rowStep, m_skippedRows, m_reversed,    m_firstSeat,
            m_seatStep, m_parity,  m_direction,   m_skippedSeats};
}

RowNaming NumberingFields::rowNaming() const
{
    return {m_firstRow->text().trimmed(), m_rowStep->value(), listed(*m_skippedRows),
            m_reversed->isChecked()};
}

SeatNumbering NumberingFields::seatNumbering() const
{
    return {m_firstSeat->value(), m_seatStep->value(),
            SeatNumbering::Parity(m_parity->currentIndex()),
            SeatNumbering::Direction(m_direction->currentIndex()), listed(*m_skippedSeats)};
}

} // namespace parterre
