// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/planpage.h"

#include "models/base/aside.h"
#include "models/events/chosenevent.h"
#include "models/seating/editing/planlayout.h"
#include "models/seating/plananswertext.h"
#include "models/seating/planwriter.h"
#include "ui/manager/plans/planeditorview.h"
#include "ui/manager/plans/planimportsheet.h"
#include "ui/manager/plans/planlistview.h"

#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace parterre {

namespace {

template <class Answer, class Done>
std::function<void(Result<Answer>)> once(Latest &latest, Done done)
{
    return latest.next().guard(std::function<void(Result<Answer>)>(std::move(done)));
}

bool concernsWindow(const Error &error)
{
    return error.kind != ErrorKind::BadInput && error.kind != ErrorKind::Cancelled
        && error.kind != ErrorKind::Busy && error.kind != ErrorKind::Unavailable;
}

/// Events filled by other software may have seats without places: they lie where the map of the
/// sale puts them.
SeatingPlan planWithPlaces(const EventSeating &seating)
{
    SeatingPlan plan = planOfStoredSeats(seating.name, seating.seats, seating.areas);
    const SeatLayoutPtr layout = planLayout(plan, seating.currency);
    qint64 id = 0;
    for (const PlanSpot spot : planSpots(plan)) {
        PlanSeat &seat = plan.sections[spot.section].rows[spot.row].seats[spot.seat];
        const int drawn = layout->indexOf(SeatId{++id});
        if (!liesInPlan(seat.center) && drawn >= 0)
            seat.center = layout->center(drawn);
    }
    return plan;
}

} // namespace

PlanPage::PlanPage(const DeskModels &models, QWidget *parent)
    : DeskPage(parent)
    , m_models(models)
    , m_stack(new QStackedWidget(this))
    , m_list(new PlanListView(models.themes, models.chosen, this))
    , m_editor(new PlanEditorView(models.themes, models.clock, this))
    , m_import(new PlanImportSheet(models.themes, models.clock, this))
{
    setObjectName(u"planPage"_qs);
    for (QWidget *page : QList<QWidget *>{m_list, m_editor, m_import})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    setFocusProxy(m_list);
    connectList();
    connectEditor();
    connect(m_import, &PlanImportSheet::noticed, this, &PlanPage::noticed);
    connect(m_import, &PlanImportSheet::otherFileWanted, this, &PlanPage::chooseFile);
    connect(m_import, &PlanImportSheet::givenUp, this, [this] {
        m_import->end();
        m_stack->setCurrentWidget(m_list);
        m_list->setFocus();
    });
    connect(m_import, &PlanImportSheet::planTaken, this, [this](const SeatingPlan &plan) {
        const SeatingPlan taken = plan; // end() lets go of it
        m_import->end();
        open(taken, {}, true);
    });
}

void PlanPage::connectList()
{
    connect(m_list, &PlanListView::noticed, this, &PlanPage::noticed);
    connect(m_list, &PlanListView::readAgainAsked, this, &PlanPage::read);
    connect(m_list, &PlanListView::newWanted, this, &PlanPage::newPlan);
    connect(m_list, &PlanListView::importWanted, this, &PlanPage::chooseFile);
    connect(m_list, &PlanListView::editWanted, this, &PlanPage::openPlan);
    connect(m_list, &PlanListView::applyWanted, this, &PlanPage::applyPlan);
    connect(m_list, &PlanListView::eventEditWanted, this, &PlanPage::editEvent);
    connect(m_list, &PlanListView::cancelWanted, this, [this] { m_models.plans.cancel(); });
}

void PlanPage::connectEditor()
{
    connect(m_editor, &PlanEditorView::noticed, this, &PlanPage::noticed);
    connect(m_editor, &PlanEditorView::saveWanted, this, &PlanPage::save);
    connect(m_editor, &PlanEditorView::saveConfirmed, this, &PlanPage::saveSeating);
    connect(m_editor, &PlanEditorView::saveCancelled, this, [this] { m_models.plans.cancel(); });
    connect(m_editor, &PlanEditorView::leaveWanted, this, &PlanPage::leaveEditor);
    connect(m_editor, &PlanEditorView::exportWanted, this, &PlanPage::exportPlan);
}

void PlanPage::begin(const Session &session)
{
    m_session = session;
    read();
    m_models.chosen.read(session.token);
}

void PlanPage::end()
{
    m_listed.cancel();
    m_opened.cancel();
    m_session = {};
    m_work = {};
    m_list->clear();
    m_editor->close();
    m_import->end();
    m_stack->setCurrentWidget(m_list);
}

QString PlanPage::unsaved() const
{
    if (!isEditing() || !m_editor->isModified())
        return {};
    return tr("The plan “%1” has changes that are not saved.").arg(m_editor->plan().name);
}

bool PlanPage::stepBack()
{
    if (m_stack->currentWidget() == m_list)
        return false;
    if (isEditing() && m_editor->stepBack())
        return true;
    if (isEditing())
        leaveEditor();
    else
        Q_EMIT m_import->givenUp();
    return true;
}

void PlanPage::read()
{
    m_list->showLoading();
    m_models.plans.plans(m_session.token, this,
                         once<std::vector<KeptPlan>>(m_listed, [this](auto plans) {
                             if (plans)
                                 return m_list->showPlans(*std::move(plans));
                             m_list->showFailed(plans.error().text);
                             tell(plans.error());
                         }));
}

void PlanPage::newPlan()
{
    SeatingPlan plan;
    plan.name = tr("New plan");
    PlanCategory standard;
    standard.key = standard.name = tr("Standard");
    plan.categories.push_back(standard);
    open(std::move(plan), {}, false);
}

void PlanPage::openPlan(PlanId id)
{
    if (!id.isValid())
        return;
    m_models.plans.plan(
        m_session.token, id, this,
        once<std::optional<OpenPlan>>(m_opened, [this, id](Result<std::optional<OpenPlan>> found) {
            if (!found)
                return tell(found.error());
            if (!*found) {
                Q_EMIT noticed({Notice::Level::Warning, tr("This plan is gone. Choose another.")});
                return read();
            }
            open((*found)->plan, {id, (*found)->version, {}, {}}, false);
        }));
}

void PlanPage::editEvent()
{
    if (!m_models.chosen.id().isValid())
        return;
    using Answer = std::shared_ptr<const EventSeating>;
    m_models.plans.eventSeating(m_session.token, m_models.chosen.id(), this,
                                once<Answer>(m_opened, [this](const Result<Answer> &seating) {
                                    if (!seating)
                                        return tell(seating.error());
                                    if (*seating)
                                        openSeating(*seating);
                                }));
}

void PlanPage::openSeating(std::shared_ptr<const EventSeating> seating)
{
    if (seating->seats.empty()) {
        Q_EMIT noticed({Notice::Level::Info,
                        tr("This event has no seats yet. Choose a plan and give it that one.")});
        return;
    }
    SeatingPlan plan = planWithPlaces(*seating);
    open(std::move(plan), {{}, 0, std::move(seating), {}}, false);
}

void PlanPage::open(SeatingPlan plan, Work work, bool modified)
{
    m_work = std::move(work);
    const QString title = m_work.seating ? tr("Seats of %1").arg(m_work.seating->name) : plan.name;
    const ManagedEvent *event = m_models.chosen.event();
    const QString currency = m_work.seating ? m_work.seating->currency
        : event                             ? event->draft.currency
                                            : tr("the event's currency");
    m_stack->setCurrentWidget(m_editor);
    m_editor->open(plan, title, currency, modified);
}

void PlanPage::leaveEditor()
{
    const QString loss = unsaved();
    if (!loss.isEmpty()) {
        QMessageBox box(QMessageBox::Warning, tr("Not saved"), loss, QMessageBox::NoButton, this);
        auto *stay = box.addButton(tr("Stay"), QMessageBox::RejectRole);
        const auto *leave = box.addButton(tr("Leave without saving"), QMessageBox::DestructiveRole);
        box.setDefaultButton(stay);
        box.exec();
        if (box.clickedButton() != leave)
            return;
    }
    m_work = {};
    m_editor->close();
    m_stack->setCurrentWidget(m_list);
    m_list->setFocus();
    read();
    m_models.chosen.read(m_session.token);
}

void PlanPage::save()
{
    if (m_editor->isSaving())
        return;
    if (m_work.seating)
        return preview();
    m_models.plans.save(
        m_session.token, {request(), m_work.id, m_work.version, m_editor->plan()}, this,
        [this](PlanStep step, int seats) { m_editor->showStep(step, seats); },
        [this](const Result<DeskAnswer> &answer) { saved(answer); });
}

void PlanPage::preview()
{
    m_editor->beginChanges(tr("What changes for %1").arg(m_work.seating->name));
    const auto seating = m_work.seating;
    const SeatingPlan plan = m_editor->plan();
    runAside(
        this, [=] { return seatingPreview(plan, *seating); },
        [this](const Result<SeatingPreview> &preview) {
            if (preview)
                return m_editor->showChanges(*preview);
            m_editor->endSave();
            tell(preview.error());
        });
}

void PlanPage::saveSeating()
{
    m_models.plans.edit(
        m_session.token, {request(), m_work.seating, m_editor->plan()}, this,
        [this](PlanStep step, int seats) { m_editor->showStep(step, seats); },
        [this](const Result<DeskAnswer> &answer) { saved(answer); });
}

// A request whose answer was lost is asked again with the same id; all others are over.
void PlanPage::saved(const Result<DeskAnswer> &answer)
{
    if (!answer) {
        if (answer.error().kind != ErrorKind::OutcomeUnknown)
            m_work.request = {};
        m_editor->endSave();
        return tell(answer.error());
    }
    m_work.request = {};
    Q_EMIT noticed(planAnswerText(*answer));
    if (!answer->isOk())
        return m_editor->endSave();
    m_editor->markSaved();
    if (m_work.seating)
        return editEvent(); // new seats have ids now
    m_work.id = PlanId{answer->id};
    m_work.version = answer->version;
}

void PlanPage::applyPlan(PlanId id)
{
    m_models.plans.plan(
        m_session.token, id, this,
        once<std::optional<OpenPlan>>(m_opened, [this, id](Result<std::optional<OpenPlan>> found) {
            if (!found)
                return tell(found.error());
            if (*found)
                sendPlan(id, (*found)->plan);
        }));
}

void PlanPage::sendPlan(PlanId id, const SeatingPlan &plan)
{
    m_models.plans.apply(
        m_session.token, {request(), m_models.chosen.id(), id, plan}, this,
        [this](PlanStep step, int seats) {
            const QString count = QLocale().toString(seats);
            m_list->showProgress(step == PlanStep::WorkingOut
                                     ? tr("Step 1 of 2: working out who sits next to whom "
                                          "(%1 seats).")
                                           .arg(count)
                                     : tr("Step 2 of 2: the server makes %1 seats.").arg(count));
        },
        [this](const Result<DeskAnswer> &answer) { applied(answer); });
}

void PlanPage::applied(const Result<DeskAnswer> &answer)
{
    m_list->showProgress({});
    if (!answer) {
        if (answer.error().kind != ErrorKind::OutcomeUnknown)
            m_work.request = {};
        return tell(answer.error());
    }
    m_work.request = {};
    const ManagedEvent *event = m_models.chosen.event();
    if (answer->isOk() && event)
        Q_EMIT noticed({Notice::Level::Success,
                        tr("%1 has its seats. It can be sold as soon as it is on sale.")
                            .arg(event->draft.name)});
    else
        Q_EMIT noticed(planAnswerText(*answer));
    read();
    m_models.chosen.read(m_session.token);
}

void PlanPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import a plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Plans (*.json *.csv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PlanPage::importFile);
    dialog->open();
}

void PlanPage::importFile(const QString &path)
{
    m_stack->setCurrentWidget(m_import);
    m_import->read(path);
    m_import->setFocus();
}

void PlanPage::exportPlan(QWidget *beside)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("As pretix seating plan (JSON)…"), this,
                    [this] { exportTo(PlanFormat::Pretix); });
    menu->addAction(tr("As table of seats (CSV)…"), this, [this] { exportTo(PlanFormat::Csv); });
    menu->popup(beside->mapToGlobal(QPoint(0, beside->height())));
}

void PlanPage::exportTo(PlanFormat format)
{
    auto *dialog = new QFileDialog(this, tr("Export the plan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format == PlanFormat::Csv ? u"csv"_qs : u"json"_qs);
    dialog->selectFile(m_editor->plan().name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) {
        const SeatingPlan plan = m_editor->plan();
        runAside(
            this, [=] { return writePlanFile(path, plan, format); },
            [this, plan, format, path](const Result<void> &written) {
                if (!written)
                    return tell(written.error());
                const PlanFaults lost = lostInFormat(plan, format);
                const QString done = tr("Written to %1.").arg(path);
                Q_EMIT noticed(lost.empty() ? Notice{Notice::Level::Success, done}
                                            : Notice{Notice::Level::Warning,
                                                     done + u' ' + lost.front().sentence});
            });
    });
    dialog->open();
}

void PlanPage::tell(const Error &error)
{
    if (concernsWindow(error))
        Q_EMIT failed(error);
    else if (error.kind == ErrorKind::Cancelled)
        Q_EMIT noticed({Notice::Level::Info, tr("Cancelled. Nothing was saved.")});
    else
        Q_EMIT noticed({Notice::Level::Warning, error.text});
}

QUuid PlanPage::request()
{
    if (m_work.request.isNull())
        m_work.request = QUuid::createUuid();
    return m_work.request;
}

bool PlanPage::isEditing() const
{
    return m_stack->currentWidget() == m_editor;
}

} // namespace parterre
