// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/planeditor.h"

#include <QWidget>

class QStackedWidget;

namespace parterre {

class AreaForm;
class PlanForm;
class SeatsForm;
class ThemeSource;

/// At the right of a plan's canvas: what is selected, and what can be changed about it. Nothing
/// selected: the plan and its prices. It changes nothing itself.
class PlanInspector final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanInspector(const ThemeSource &themes, QWidget *parent = nullptr);

    void show(const PlanEditor &editor, const QString &currency);
    /// Puts the cursor into the name of what is selected.
    void editNames();
    /// Beside the field that asked for it; empty: nothing is wrong.
    void showError(const QString &sentence);

Q_SIGNALS:
    void wanted(const parterre::PlanCommand &command);
    void left(); ///< Esc: back to the canvas

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStackedWidget *m_forms;
    PlanForm *m_plan;
    SeatsForm *m_seats;
    AreaForm *m_area;
};

} // namespace parterre
