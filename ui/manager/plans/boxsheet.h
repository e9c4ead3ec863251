// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manager/plans/addsheet.h"
#include "ui/manager/plans/plantool.h"

class QSpinBox;

namespace parterre {

/// A standing area, a stage or a text about to be added: what takes up a box.
class BoxSheet final : public AddSheet
{
    Q_OBJECT

public:
    /// kind: Standing, Stage or Text.
    BoxSheet(const ThemeSource &themes, PlanTool kind, QWidget *parent = nullptr);

    [[nodiscard]] PlanCommand command() const override;

protected:
    void fill(const SeatingPlan &plan) override;
    [[nodiscard]] QWidget *firstField() const override;

private:
    [[nodiscard]] PlanCommand standing() const;

    PlanTool m_kind;
    QLineEdit *m_name;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QSpinBox *m_capacity;
    ChoiceBox *m_category;
    ChoiceBox *m_shape;
};

} // namespace parterre
