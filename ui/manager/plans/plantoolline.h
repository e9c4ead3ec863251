// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"
#include "ui/manager/plans/plantool.h"

#include <QHash>
#include <QWidget>

class QToolButton;
class QHBoxLayout;

namespace parterre {

class ElidedLabel;
class KeyCapButton;
class ThemeSource;

/// Above the canvas: which plan it is, what a press on it means, what can be done with the
/// selection, back and forth, save.
class PlanToolLine final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanToolLine(const ThemeSource &themes, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setTool(PlanTool tool);
    /// What is possible now.
    void showState(const PlanEditor &editor);
    void setBusy(bool busy);

Q_SIGNALS:
    void toolChosen(parterre::PlanTool tool);
    void wanted(const parterre::PlanCommand &command);
    void undoWanted();
    void redoWanted();
    void duplicateWanted();
    void exportWanted(QWidget *beside);
    void saveWanted();
    void leaveWanted();

private:
    QToolButton *add(const QString &name, const QString &text, const QString &hint);
    void addTools();
    void addActs();
    void addCommand(const QString &name, const QString &text, const QString &hint,
                    const PlanCommand &command, bool needsSelection);

    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    QHBoxLayout *m_line = nullptr; ///< that add() fills
    ElidedLabel *m_title;
    QHash<PlanTool, QToolButton *> m_tools;
    QList<QToolButton *> m_needSelection;
    QToolButton *m_undo;
    QToolButton *m_redo;
    KeyCapButton *m_save;
};

} // namespace parterre
