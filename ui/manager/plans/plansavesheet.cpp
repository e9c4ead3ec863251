// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/plansavesheet.h"

#include "ui/manager/inspector.h"
#include "ui/sales/noticelabel.h"
#include "ui/widgets/keycapbutton.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace parterre {

PlanSaveSheet::PlanSaveSheet(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_form(new Inspector(themes, this))
    , m_changes(new QLabel(this))
    , m_refusal(new NoticeLabel(themes, this))
    , m_save(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Save for this event"), this))
    , m_stop(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Go on editing"), this))
{
    setObjectName(u"planSaveSheet"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_changes->setObjectName(u"planChanges"_qs);
    m_changes->setWordWrap(true);
    m_changes->setTextFormat(Qt::PlainText);
    m_refusal->setObjectName(u"planRefusal"_qs);
    m_refusal->setWordWrap(true);
    m_save->setObjectName(u"planConfirm"_qs);
    m_save->setCap(u"\u21b5"_qs);
    m_stop->setCap(tr("Esc"));
    m_form->addPart(m_changes);
    m_form->addPart(m_refusal);
    m_form->addActs({m_save, m_stop});
    connect(m_save, &QPushButton::clicked, this, &PlanSaveSheet::confirmed);
    connect(m_stop, &QPushButton::clicked, this, &PlanSaveSheet::leave);
}

void PlanSaveSheet::begin(const QString &title)
{
    m_saving = false;
    m_form->setTitle(title);
    m_changes->setText(tr("Comparing the plan with the seats of the event…"));
    m_refusal->silence();
    m_save->setEnabled(false);
    m_save->show();
    m_stop->setText(tr("Go on editing"));
    m_stop->setFocus();
}

void PlanSaveSheet::showChanges(const SeatingPreview &preview)
{
    m_changes->setText(preview.changes.isEmpty() ? tr("Nothing differs from what is stored.")
                                                 : preview.changes.join(u"\n\n"_qs));
    m_refusal->tell(Notice::Level::Error, preview.refusal);
    m_save->setEnabled(preview.refusal.isEmpty() && !preview.changes.isEmpty());
    (m_save->isEnabled() ? m_save : m_stop)->setFocus();
}

void PlanSaveSheet::showStep(PlanStep step, int seats)
{
    m_saving = true;
    m_form->setTitle(tr("Saving"));
    m_refusal->silence();
    const QString count = QLocale().toString(seats);
    m_changes->setText(
        step == PlanStep::WorkingOut
            ? tr("Step 1 of 2: working out who sits next to whom (%1 seats).").arg(count)
            : tr("Step 2 of 2: the server stores %1 seats.").arg(count));
    m_save->hide();
    m_stop->setText(tr("Cancel"));
    m_stop->setFocus();
}

void PlanSaveSheet::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_save->isVisible() && m_save->isEnabled())
        Q_EMIT confirmed();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void PlanSaveSheet::leave()
{
    if (m_saving)
        Q_EMIT cancelled();
    else
        Q_EMIT givenUp();
}

} // namespace parterre
