// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planselection.h"

#include <optional>

namespace parterre {

/// Going through a plan by keys or clicks: sections and decoration, the rows of a section, the
/// seats of a row.
class PlanWalk final
{
public:
    enum class Level : quint8 { Section, Row, Seat };

    [[nodiscard]] Level level() const { return m_level; }
    void setLevel(Level level) { m_level = level; }

    /// The next thing of the level after what is selected, in the plan's order; nothing beyond the
    /// last.
    [[nodiscard]] std::optional<PlanSelection> next(const SeatingPlan &plan,
                                                    const PlanSelection &selection, int step) const;
    /// The first row of the selected section, the first seat of the selected row.
    [[nodiscard]] PlanSelection deeper(const SeatingPlan &plan, const PlanSelection &selection);
    /// The row of the selected seat, the section of the selected row, nothing of a section.
    [[nodiscard]] PlanSelection higher(const SeatingPlan &plan, const PlanSelection &selection);
    /// What of the present level the seat belongs to.
    [[nodiscard]] PlanSelection around(const SeatingPlan &plan, PlanSpot spot) const;

private:
    [[nodiscard]] std::vector<PlanSelection> things(const SeatingPlan &plan,
                                                    const PlanSelection &selection) const;

    Level m_level = Level::Section;
};

} // namespace parterre
