// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QButtonGroup;
class QComboBox;

namespace parterre {

class HousePlan;

/// Asks which pages of a house plan of many are wanted: each kind says how many it is.
class HousePlanChoice final : public QDialog
{
    Q_OBJECT

public:
    explicit HousePlanChoice(const HousePlan &plan, QWidget *parent = nullptr);

    /// The sections that shall have a page besides the overview.
    [[nodiscard]] std::vector<int> sections() const;

private:
    enum Kind { Overview, OneSection, All };

    const std::vector<int> m_all;
    QButtonGroup *m_kind;
    QComboBox *m_section;
};

} // namespace parterre
