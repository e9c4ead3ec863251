// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/seating/editing/plandelta.h"
#include "models/seating/editing/planselection.h"

#include <deque>
#include <functional>

namespace parterre {

/// What a command made of a plan.
struct PlanEdit
{
    QString name; ///< of the step, for undo: "Rotate 12°", translated
    SeatingPlan plan;
    PlanSelection selection; ///< what is selected then
};

/// One change of a plan: a value such as RotateSelection{12}. See addcommands.h, movecommands.h,
/// namecommands.h, markcommands.h and decorationcommands.h. A BadInput error says in one sentence
/// what is wrong and where; the plan is then as it was.
using PlanCommand = std::function<Result<PlanEdit>(SeatingPlan, const PlanSelection &)>;

/// A plan while a person works on it: the plan, what is selected in it, and the steps back and
/// forth. A value; no signals: whoever applies a command shows the plan again.
class PlanEditor final
{
public:
    explicit PlanEditor(SeatingPlan plan = {});

    [[nodiscard]] const SeatingPlan &plan() const { return m_plan; }
    [[nodiscard]] const PlanSelection &selection() const { return m_selection; }
    void select(const PlanSelection &selection);

    /// Takes a step forward; what had been undone is forgotten.
    Result<void> apply(const PlanCommand &command);

    [[nodiscard]] bool canUndo() const { return m_done > 0; }
    [[nodiscard]] bool canRedo() const { return m_done < m_steps.size(); }
    [[nodiscard]] QString undoName() const; ///< of the step that undo() takes back; or empty
    [[nodiscard]] QString redoName() const;
    void undo();
    void redo();

    /// Whether the plan differs from what it was when last saved (or opened).
    [[nodiscard]] bool isModified() const { return m_done != m_saved; }
    void markSaved() { m_saved = m_done; }

private:
    struct Step
    {
        QString name;
        PlanDelta delta;
        PlanSelection before;
        PlanSelection after;
    };

    void forgetOldSteps();

    static constexpr size_t neverSaved = size_t(-1);

    SeatingPlan m_plan;
    PlanSelection m_selection;
    std::deque<Step> m_steps;
    size_t m_done = 0; ///< steps that the plan holds
    size_t m_saved = 0;
};

} // namespace parterre
