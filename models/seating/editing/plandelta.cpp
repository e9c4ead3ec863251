// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/plandelta.h"

#include <algorithm>

namespace parterre {

namespace {

using Sections = std::vector<PlanSection>;

SeatingPlan withoutSections(const SeatingPlan &plan)
{
    return {plan.name, plan.size, plan.focus, plan.categories, {}, plan.areas};
}

void replace(SeatingPlan &plan, size_t first, const SeatingPlan &old, const SeatingPlan &wanted)
{
    Sections sections = std::move(plan.sections);
    plan = withoutSections(wanted);
    const auto from = sections.begin() + std::ptrdiff_t(first);
    const auto at = sections.erase(from, from + std::ptrdiff_t(old.sections.size()));
    sections.insert(at, wanted.sections.begin(), wanted.sections.end());
    plan.sections = std::move(sections);
}

} // namespace

PlanDelta::PlanDelta(const SeatingPlan &before, const SeatingPlan &after)
    : m_before(withoutSections(before))
    , m_after(withoutSections(after))
{
    const Sections &old = before.sections;
    const Sections &now = after.sections;
    const auto [oldFrom, nowFrom] = std::mismatch(old.begin(), old.end(), now.begin(), now.end());
    const auto [oldTo, nowTo] = std::mismatch(old.rbegin(), std::make_reverse_iterator(oldFrom),
                                              now.rbegin(), std::make_reverse_iterator(nowFrom));
    m_first = size_t(oldFrom - old.begin());
    m_before.sections.assign(oldFrom, oldTo.base());
    m_after.sections.assign(nowFrom, nowTo.base());
}

void PlanDelta::apply(SeatingPlan &before) const
{
    replace(before, m_first, m_before, m_after);
}

void PlanDelta::revert(SeatingPlan &after) const
{
    replace(after, m_first, m_after, m_before);
}

size_t PlanDelta::seatCount() const
{
    return size_t(m_before.seatCount()) + size_t(m_after.seatCount());
}

} // namespace parterre
