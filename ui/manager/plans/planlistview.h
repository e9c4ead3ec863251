// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/seating/planlistmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace parterre {

class ChosenEvent;
class DeskTable;
class Inspector;
class KeyCapButton;
class NoticeLabel;
class ThemeSource;

/// The plans that the house keeps, and the event whose seats are to be drawn.
class PlanListView final : public QWidget
{
    Q_OBJECT

public:
    PlanListView(const ThemeSource &themes, ChosenEvent &chosen, QWidget *parent = nullptr);

    void showLoading();
    void showFailed(const QString &sentence);
    void showPlans(std::vector<KeptPlan> plans);
    void clear();
    /// How far the seats of an event are, while they are made; empty: no more.
    void showProgress(const QString &sentence);
    [[nodiscard]] PlanId current() const;
    [[nodiscard]] const PlanListModel &model() const { return *m_model; }

Q_SIGNALS:
    void readAgainAsked();
    void newWanted();
    void importWanted();
    void editWanted(parterre::PlanId plan);
    /// The chosen event gets its seats from the plan.
    void applyWanted(parterre::PlanId plan);
    void cancelWanted();
    void eventEditWanted();
    void noticed(const Notice &notice);

private:
    void build(const ThemeSource &themes);
    void buildInspector();
    void showCurrent();

    ChosenEvent &m_chosen;
    PlanListModel *m_model;
    DeskTable *m_table;
    QLineEdit *m_filter;
    Inspector *m_inspector;
    QLabel *m_facts;
    KeyCapButton *m_edit;
    KeyCapButton *m_apply;
    KeyCapButton *m_editEvent;
    KeyCapButton *m_cancel;
    NoticeLabel *m_progress;
};

} // namespace parterre
