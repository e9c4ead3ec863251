// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/planinspector.h"

#include "ui/manager/plans/areaform.h"
#include "ui/manager/plans/planform.h"
#include "ui/manager/plans/seatsform.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace parterre {

PlanInspector::PlanInspector(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_forms(new QStackedWidget(this))
    , m_plan(new PlanForm(themes, this))
    , m_seats(new SeatsForm(themes, this))
    , m_area(new AreaForm(themes, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_forms);
    m_forms->addWidget(m_plan);
    m_forms->addWidget(m_seats);
    m_forms->addWidget(m_area);
    connect(m_plan, &PlanForm::wanted, this, &PlanInspector::wanted);
    connect(m_seats, &SeatsForm::wanted, this, &PlanInspector::wanted);
    connect(m_area, &AreaForm::wanted, this, &PlanInspector::wanted);
}

void PlanInspector::show(const PlanEditor &editor, const QString &currency)
{
    const PlanSelection &selection = editor.selection();
    if (!selection.seats.empty()) {
        m_seats->show(editor.plan(), selection);
        m_forms->setCurrentWidget(m_seats);
    } else if (!selection.areas.empty()) {
        m_area->show(editor.plan(), selection);
        m_forms->setCurrentWidget(m_area);
    } else {
        m_plan->show(editor.plan(), currency);
        m_forms->setCurrentWidget(m_plan);
    }
}

void PlanInspector::editNames()
{
    if (m_forms->currentWidget() == m_seats)
        m_seats->editNames();
    else if (m_forms->currentWidget() == m_area)
        m_area->editNames();
    else
        m_plan->editNames();
}

void PlanInspector::showError(const QString &sentence)
{
    if (m_forms->currentWidget() == m_seats)
        m_seats->showError(sentence);
    else if (m_forms->currentWidget() == m_area)
        m_area->showError(sentence);
    else
        m_plan->showError(sentence);
}

void PlanInspector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace parterre
