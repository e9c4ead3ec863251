// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/planeditor.h"

#include <algorithm>

namespace parterre {

namespace {

constexpr size_t mostSeatsKept = 3'000'000; // in all steps: about 250 MB at the very most

} // namespace

PlanEditor::PlanEditor(SeatingPlan plan)
    : m_plan(std::move(plan))
{
}

void PlanEditor::select(const PlanSelection &selection)
{
    m_selection = selection.limitedTo(m_plan);
}

Result<void> PlanEditor::apply(const PlanCommand &command)
{
    auto edit = command(m_plan, m_selection);
    if (!edit)
        return edit.error();
    m_steps.erase(m_steps.begin() + std::ptrdiff_t(m_done), m_steps.end());
    if (m_saved > m_done)
        m_saved = neverSaved;
    m_steps.push_back({edit->name, PlanDelta(m_plan, edit->plan), m_selection, edit->selection});
    ++m_done;
    m_plan = std::move(edit->plan);
    m_selection = std::move(edit->selection);
    forgetOldSteps();
    return {};
}

QString PlanEditor::undoName() const
{
    return canUndo() ? m_steps[m_done - 1].name : QString();
}

QString PlanEditor::redoName() const
{
    return canRedo() ? m_steps[m_done].name : QString();
}

void PlanEditor::undo()
{
    if (!canUndo())
        return;
    const Step &step = m_steps[--m_done];
    step.delta.revert(m_plan);
    m_selection = step.before;
}

void PlanEditor::redo()
{
    if (!canRedo())
        return;
    const Step &step = m_steps[m_done++];
    step.delta.apply(m_plan);
    m_selection = step.after;
}

void PlanEditor::forgetOldSteps()
{
    size_t kept = 0;
    for (const Step &step : m_steps)
        kept += step.delta.seatCount();
    while (kept > mostSeatsKept && m_steps.size() > 1) {
        kept -= m_steps.front().delta.seatCount();
        m_steps.pop_front();
        --m_done;
        m_saved = m_saved == 0 || m_saved == neverSaved ? neverSaved : m_saved - 1;
    }
}

} // namespace parterre
