// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/planwalk.h"

#include <QStringList>

#include <algorithm>

namespace parterre {

std::optional<PlanSelection> PlanWalk::next(const SeatingPlan &plan, const PlanSelection &selection,
                                            int step) const
{
    const std::vector<PlanSelection> all = things(plan, selection);
    const auto now = std::ranges::find(all, selection);
    const auto count = std::ptrdiff_t(all.size());
    const std::ptrdiff_t at = now != all.end() ? now - all.begin() + step
        : step > 0                             ? 0
                                               : count - 1;
    if (at < 0 || at >= count)
        return std::nullopt;
    return all[size_t(at)];
}

PlanSelection PlanWalk::deeper(const SeatingPlan &plan, const PlanSelection &selection)
{
    if (selection.seats.empty() || m_level == Level::Seat)
        return selection;
    m_level = m_level == Level::Section ? Level::Row : Level::Seat;
    return around(plan, selection.seats.front());
}

PlanSelection PlanWalk::higher(const SeatingPlan &plan, const PlanSelection &selection)
{
    if (selection.seats.empty() || m_level == Level::Section) {
        m_level = Level::Section;
        return {};
    }
    m_level = m_level == Level::Seat ? Level::Row : Level::Section;
    return around(plan, selection.seats.front());
}

PlanSelection PlanWalk::around(const SeatingPlan &plan, PlanSpot spot) const
{
    switch (m_level) {
    case Level::Section:
        return PlanSelection::ofSection(plan, spot.section);
    case Level::Row:
        return PlanSelection::ofRow(plan, spot.section,
                                    plan.sections[spot.section].rows[spot.row].name);
    case Level::Seat:
        break;
    }
    return PlanSelection::make({spot});
}

std::vector<PlanSelection> PlanWalk::things(const SeatingPlan &plan,
                                            const PlanSelection &selection) const
{
    std::vector<PlanSelection> all;
    if (m_level == Level::Section || selection.seats.empty()) {
        for (size_t section = 0; section < plan.sections.size(); ++section)
            all.push_back(PlanSelection::ofSection(plan, section));
        for (size_t area = 0; area < plan.areas.size(); ++area)
            all.push_back(PlanSelection::make({}, {area}));
        return all;
    }
    const PlanSpot first = selection.seats.front();
    const std::vector<PlanRow> &rows = plan.sections[first.section].rows;
    QStringList seen;
    for (size_t row = 0; row < rows.size(); ++row) {
        if (m_level == Level::Row && !seen.contains(rows[row].name)) {
            seen += rows[row].name;
            all.push_back(PlanSelection::ofRow(plan, first.section, rows[row].name));
        }
        if (m_level == Level::Seat && rows[row].name == rows[first.row].name) {
            for (size_t seat = 0; seat < rows[row].seats.size(); ++seat)
                all.push_back(PlanSelection::make({{first.section, row, seat}}));
        }
    }
    return all;
}

} // namespace parterre
