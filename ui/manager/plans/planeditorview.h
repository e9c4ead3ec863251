// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/seating/editing/planeditor.h"
#include "models/seating/plandesk.h"
#include "models/seating/planpreview.h"
#include "ui/manager/plans/plantool.h"

#include <QWidget>

class QStackedWidget;

namespace parterre {

class AddSheet;
class BoxSheet;
class Clock;
class PlanCanvas;
class PlanInspector;
class PlanSaveSheet;
class PlanToolLine;
class SectionSheet;
class ThemeSource;

/// A seating plan while a manager draws it: canvas, tools and the form of what is selected. Saves
/// nothing itself. F6 goes from the canvas to the form and back.
class PlanEditorView final : public QWidget
{
    Q_OBJECT

public:
    PlanEditorView(const ThemeSource &themes, const Clock &clock, QWidget *parent = nullptr);

    /// modified: the plan is not stored as it is (an import, a copy).
    void open(const SeatingPlan &plan, const QString &title, const QString &currency,
              bool modified);
    void close();
    [[nodiscard]] const SeatingPlan &plan() const { return m_editor.plan(); }
    [[nodiscard]] bool isModified() const { return m_modified || m_editor.isModified(); }
    void markSaved();
    /// Esc: one step back inside; false when there is none.
    bool stepBack();

    void beginChanges(const QString &title);
    void showChanges(const SeatingPreview &preview);
    void showStep(PlanStep step, int seats);
    /// The save is over, or was given up: the person goes on.
    void endSave();
    [[nodiscard]] bool isSaving() const;

Q_SIGNALS:
    void saveWanted();
    void saveConfirmed();
    void saveCancelled();
    void leaveWanted();
    void exportWanted(QWidget *beside);
    void noticed(const Notice &notice);

private:
    void connectCanvas();
    void connectTools();
    void connectSheet(AddSheet *sheet);
    void addKeys();
    void apply(const PlanCommand &command);
    void select(const PlanSelection &selection);
    void setTool(PlanTool tool);
    [[nodiscard]] AddSheet *sheetOf(PlanTool tool) const;
    [[nodiscard]] QPointF placeFor(PlanTool tool) const;
    void addFromSheet();
    void duplicate();
    void undo(bool forwards);
    void showPlan();
    void showSelection();
    void changePane();

    PlanEditor m_editor;
    QString m_title;
    QString m_currency;
    bool m_modified = false;
    PlanTool m_tool = PlanTool::Select;
    PlanToolLine *m_tools;
    PlanCanvas *m_canvas;
    QStackedWidget *m_side;
    PlanInspector *m_inspector;
    SectionSheet *m_section;
    BoxSheet *m_standing;
    BoxSheet *m_stage;
    BoxSheet *m_text;
    PlanSaveSheet *m_save;
};

} // namespace parterre
