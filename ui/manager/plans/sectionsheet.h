// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manager/plans/addsheet.h"
#include "ui/manager/plans/numberingfields.h"

class QSpinBox;

namespace parterre {

/// A section of rows and seats about to be added.
class SectionSheet final : public AddSheet
{
    Q_OBJECT

public:
    explicit SectionSheet(const ThemeSource &themes, QWidget *parent = nullptr);

    [[nodiscard]] PlanCommand command() const override;

protected:
    void fill(const SeatingPlan &plan) override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    QSpinBox *number(const QString &name, int least, int most, int value);

    QLineEdit *m_name;
    QSpinBox *m_rows;
    QSpinBox *m_seats;
    QSpinBox *m_curve;
    QSpinBox *m_rotation;
    QSpinBox *m_seatPitch;
    QSpinBox *m_rowPitch;
    ChoiceBox *m_kind;
    ChoiceBox *m_category;
    NumberingFields m_numbering;
};

} // namespace parterre
