// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/planlistview.h"

#include "models/events/chosenevent.h"
#include "ui/manager/desktable.h"
#include "ui/manager/eventchoice.h"
#include "ui/manager/inspector.h"
#include "ui/sales/noticelabel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace parterre {

PlanListView::PlanListView(const ThemeSource &themes, ChosenEvent &chosen, QWidget *parent)
    : QWidget(parent)
    , m_chosen(chosen)
    , m_model(new PlanListModel(this))
    , m_table(new DeskTable(u"planTable"_qs, this))
    , m_filter(new QLineEdit(this))
    , m_inspector(new Inspector(themes, this))
    , m_facts(mutedLabel({}, this))
    , m_edit(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Edit"), this))
    , m_apply(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Give it this plan"), this))
    , m_editEvent(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Edit its seats…"), this))
    , m_cancel(new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Cancel"), this))
    , m_progress(new NoticeLabel(themes, this))
{
    buildInspector();
    build(themes);
    connect(m_filter, &QLineEdit::textChanged, m_model, &PlanListModel::setFilter);
    connect(m_filter, &QLineEdit::textChanged, m_table, &DeskTable::showRows);
    connect(m_table, &DeskTable::currentRowChanged, this, &PlanListView::showCurrent);
    connect(m_table, &DeskTable::activated, this, [this] { Q_EMIT editWanted(current()); });
    connect(m_table, &DeskTable::readAgainAsked, this, &PlanListView::readAgainAsked);
    connect(m_table, &DeskTable::noticed, this, &PlanListView::noticed);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editWanted(current()); });
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applyWanted(current()); });
    connect(m_editEvent, &QPushButton::clicked, this, &PlanListView::eventEditWanted);
    connect(m_cancel, &QPushButton::clicked, this, &PlanListView::cancelWanted);
    connect(&chosen, &ChosenEvent::chosen, this, &PlanListView::showCurrent);
    connect(&chosen, &ChosenEvent::eventsRead, this, &PlanListView::showCurrent);
    showCurrent();
}

void PlanListView::build(const ThemeSource &themes)
{
    m_filter->setObjectName(u"planFilter"_qs);
    m_filter->setPlaceholderText(tr("Find a plan or its event"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    auto *add = new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("New plan"), this);
    add->setObjectName(u"planNew"_qs);
    add->setKey(QKeySequence::New, tr("Ctrl N"));
    auto *import = new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Import…"), this);
    import->setObjectName(u"planImportFile"_qs);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Grid::margin, Grid::margin, Grid::margin, Grid::unit);
    head->setSpacing(Grid::unit);
    head->addWidget(m_filter, 1);
    head->addWidget(add);
    head->addWidget(import);
    m_table->setModel(m_model);
    m_table->setColumnWidths({220, 80, 72, 160, 150, 130}, PlanListModel::Name);
    m_table->setEmptyText(tr("There is no plan yet. Draw one (Ctrl+N) or import a file."));
    auto *events = new QHBoxLayout;
    events->setContentsMargins(Grid::margin, 0, Grid::margin, Grid::unit);
    events->setSpacing(Grid::unit);
    events->addWidget(new EventChoice(themes, m_chosen, this), 1);
    events->addWidget(m_apply);
    events->addWidget(m_editEvent);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(events);
    column->addWidget(m_table, 1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addLayout(column, 1);
    line->addWidget(new Hairline(themes, Qt::Vertical, this));
    line->addWidget(m_inspector);
    setFocusProxy(&m_table->view());
    connect(add, &QPushButton::clicked, this, &PlanListView::newWanted);
    connect(import, &QPushButton::clicked, this, &PlanListView::importWanted);
}

void PlanListView::buildInspector()
{
    m_edit->setObjectName(u"planEdit"_qs);
    m_edit->setCap(u"\u21b5"_qs);
    m_apply->setObjectName(u"planApply"_qs);
    m_editEvent->setObjectName(u"planEditEvent"_qs);
    m_cancel->setObjectName(u"planCancel"_qs);
    m_cancel->hide();
    m_progress->setObjectName(u"planProgress"_qs);
    m_progress->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_inspector->addPart(m_facts);
    m_inspector->addPart(m_progress);
    m_inspector->addPart(m_cancel);
    m_inspector->addActs({m_edit});
}

void PlanListView::showLoading()
{
    m_table->showLoading();
}

void PlanListView::showFailed(const QString &sentence)
{
    m_table->showFailed(sentence);
}

void PlanListView::showPlans(std::vector<KeptPlan> plans)
{
    const PlanId before = current();
    m_model->setPlans(std::move(plans));
    m_table->showRows();
    m_table->setCurrentRow(std::max(m_model->rowOf(before), m_model->rowCount() > 0 ? 0 : -1));
    showCurrent();
}

void PlanListView::clear()
{
    m_model->setPlans({});
    showCurrent();
}

void PlanListView::showProgress(const QString &sentence)
{
    m_progress->tell(Notice::Level::Info, sentence);
    m_cancel->setVisible(!sentence.isEmpty());
    showCurrent();
}

PlanId PlanListView::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model->rowCount() ? m_model->planAt(row).id : PlanId();
}

void PlanListView::showCurrent()
{
    const int row = m_table->currentRow();
    const bool has = row >= 0 && row < m_model->rowCount();
    const ManagedEvent *event = m_chosen.event();
    const bool busy = m_cancel->isVisibleTo(this);
    m_edit->setEnabled(has && !busy);
    m_apply->setEnabled(has && !busy && event && event->totalSeats == 0);
    m_apply->setToolTip(event && event->totalSeats > 0
                            ? tr("This event has seats already. Edit them instead.")
                            : QString());
    m_editEvent->setEnabled(!busy && event);
    if (!has) {
        m_inspector->setTitle(tr("No plan chosen"));
        m_facts->setText(tr("A plan is a house without a date. Events get their seats from it and "
                            "keep them when it changes."));
        return;
    }
    const KeptPlan &plan = m_model->planAt(row);
    m_inspector->setTitle(plan.name);
    QStringList facts{tr("%n seats", nullptr, plan.seats),
                      tr("%n events have their seats from it.", nullptr, plan.events)};
    if (!plan.nextEvents.isEmpty())
        facts += tr("Next: %1").arg(plan.nextEvents.join(u", "_qs));
    m_facts->setText(facts.join(u'\n'));
}

} // namespace parterre
