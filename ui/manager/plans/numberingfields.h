// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/seatnumbering.h"

#include <QObject>

class QCheckBox;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace parterre {

class ChoiceBox;
class Inspector;
class ThemeSource;

/// The fields for how rows are named and seats are numbered, in a form that owns them.
class NumberingFields final
{
public:
    NumberingFields(const ThemeSource &themes, QWidget *owner);

    void addRowFields(Inspector &form);
    void addSeatFields(Inspector &form);
    [[nodiscard]] QList<QWidget *> all() const;

    [[nodiscard]] RowNaming rowNaming() const;
    [[nodiscard]] SeatNumbering seatNumbering() const;

private:
    QLineEdit *m_firstRow;
    QSpinBox *m_rowStep;
    QLineEdit *m_skippedRows;
    QCheckBox *m_reversed;
    QSpinBox *m_firstSeat;
    QSpinBox *m_seatStep;
    ChoiceBox *m_parity;
    ChoiceBox *m_direction;
    QLineEdit *m_skippedSeats;
};

} // namespace parterre
