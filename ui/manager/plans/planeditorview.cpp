// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/planeditorview.h"

#include "models/seating/editing/addcommands.h"
#include "models/seating/editing/movecommands.h"
#include "ui/manager/plans/boxsheet.h"
#include "ui/manager/plans/plancanvas.h"
#include "ui/manager/plans/planinspector.h"
#include "ui/manager/plans/plansavesheet.h"
#include "ui/manager/plans/plantoolline.h"
#include "ui/manager/plans/sectionsheet.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr qreal gap = 60;      // plan units between what is there and what is added
constexpr qreal stageGap = 90; // and in front of the first row

} // namespace

PlanEditorView::PlanEditorView(const ThemeSource &themes, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_tools(new PlanToolLine(themes, this))
    , m_canvas(new PlanCanvas(themes, clock, this))
    , m_side(new QStackedWidget(this))
    , m_inspector(new PlanInspector(themes, this))
    , m_section(new SectionSheet(themes, this))
    , m_standing(new BoxSheet(themes, PlanTool::Standing, this))
    , m_stage(new BoxSheet(themes, PlanTool::Stage, this))
    , m_text(new BoxSheet(themes, PlanTool::Text, this))
    , m_save(new PlanSaveSheet(themes, this))
{
    setObjectName(u"planEditor"_qs);
    for (QWidget *page :
         QList<QWidget *>{m_inspector, m_section, m_standing, m_stage, m_text, m_save})
        m_side->addWidget(page);
    m_side->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_canvas, 1);
    body->addWidget(new Hairline(themes, Qt::Vertical, this));
    body->addWidget(m_side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(new Hairline(themes, Qt::Horizontal, this));
    column->addLayout(body, 1);
    m_canvas->setNotice(tr("The plan is empty. Press S to add a section of rows, D for the stage, "
                           "A for a standing area."));
    setFocusProxy(m_canvas);
    connectCanvas();
    connectTools();
    for (AddSheet *sheet : QList<AddSheet *>{m_section, m_standing, m_stage, m_text})
        connectSheet(sheet);
    connect(m_inspector, &PlanInspector::wanted, this, &PlanEditorView::apply);
    connect(m_inspector, &PlanInspector::left, this, [this] { m_canvas->setFocus(); });
    connect(m_save, &PlanSaveSheet::confirmed, this, &PlanEditorView::saveConfirmed);
    connect(m_save, &PlanSaveSheet::cancelled, this, &PlanEditorView::saveCancelled);
    connect(m_save, &PlanSaveSheet::givenUp, this, &PlanEditorView::endSave);
    addKeys();
}

void PlanEditorView::connectCanvas()
{
    connect(m_canvas, &PlanCanvas::selected, this, &PlanEditorView::select);
    connect(m_canvas, &PlanCanvas::moveWanted, this,
            [this](QPointF by) { apply(MoveSelection{by}); });
    connect(m_canvas, &PlanCanvas::turnWanted, this, [this](qreal degrees) {
        apply(RotateSelection{degrees, {}});
    });
    connect(m_canvas, &PlanCanvas::deleteWanted, this, [this] { apply(DeleteSelection{}); });
    connect(m_canvas, &PlanCanvas::namesWanted, this, [this] { m_inspector->editNames(); });
    connect(m_canvas, &PlanCanvas::toolChosen, this, &PlanEditorView::setTool);
    connect(m_canvas, &PlanCanvas::leftUpwards, this, &PlanEditorView::leaveWanted);
    connect(m_canvas, &PlanCanvas::placeChosen, this, [this](QPointF place) {
        if (AddSheet *sheet = sheetOf(m_tool))
            sheet->setPlace(place);
    });
}

void PlanEditorView::connectTools()
{
    connect(m_tools, &PlanToolLine::toolChosen, this, &PlanEditorView::setTool);
    connect(m_tools, &PlanToolLine::wanted, this, &PlanEditorView::apply);
    connect(m_tools, &PlanToolLine::undoWanted, this, [this] { undo(false); });
    connect(m_tools, &PlanToolLine::redoWanted, this, [this] { undo(true); });
    connect(m_tools, &PlanToolLine::duplicateWanted, this, &PlanEditorView::duplicate);
    connect(m_tools, &PlanToolLine::saveWanted, this, [this] {
        if (QWidget *field = focusWidget())
            field->clearFocus(); // what is being typed is saved with the rest
        Q_EMIT saveWanted();
    });
    connect(m_tools, &PlanToolLine::leaveWanted, this, &PlanEditorView::leaveWanted);
    connect(m_tools, &PlanToolLine::exportWanted, this, &PlanEditorView::exportWanted);
}

void PlanEditorView::connectSheet(AddSheet *sheet)
{
    connect(sheet, &AddSheet::changed, this, [this, sheet] {
        if (sheet == sheetOf(m_tool))
            m_canvas->setGhost(sheet->ghost());
    });
    connect(sheet, &AddSheet::addWanted, this, &PlanEditorView::addFromSheet);
    connect(sheet, &AddSheet::givenUp, this, [this] { setTool(PlanTool::Select); });
}

void PlanEditorView::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(false); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { undo(true); });
    key(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { duplicate(); });
    key(QKeySequence(Qt::Key_F6), [this] { changePane(); });
}

void PlanEditorView::open(const SeatingPlan &plan, const QString &title, const QString &currency,
                          bool modified)
{
    m_editor = PlanEditor(plan);
    m_title = title;
    m_currency = currency;
    m_modified = modified;
    m_side->setCurrentWidget(m_inspector);
    setTool(PlanTool::Select);
    showPlan();
    m_canvas->fit();
    m_canvas->setFocus();
}

void PlanEditorView::close()
{
    m_editor = PlanEditor();
    m_modified = false;
    showPlan();
}

void PlanEditorView::markSaved()
{
    m_editor.markSaved();
    m_modified = false;
    endSave();
}

bool PlanEditorView::stepBack()
{
    if (m_side->currentWidget() == m_save) {
        if (!m_save->isSaving())
            endSave();
        return true;
    }
    if (m_tool != PlanTool::Select) {
        setTool(PlanTool::Select);
        return true;
    }
    if (!m_editor.selection().isEmpty()) {
        select({});
        m_canvas->setSelection({});
        return true;
    }
    return false;
}

void PlanEditorView::beginChanges(const QString &title)
{
    m_side->setCurrentWidget(m_save);
    m_save->begin(title);
}

void PlanEditorView::showChanges(const SeatingPreview &preview)
{
    m_save->showChanges(preview);
}

void PlanEditorView::showStep(PlanStep step, int seats)
{
    m_side->setCurrentWidget(m_save);
    m_tools->setBusy(true);
    m_save->showStep(step, seats);
}

void PlanEditorView::endSave()
{
    m_tools->setBusy(false);
    m_side->setCurrentWidget(m_inspector);
    showPlan();
    m_canvas->setFocus();
}

bool PlanEditorView::isSaving() const
{
    return m_side->currentWidget() == m_save && m_save->isSaving();
}

void PlanEditorView::apply(const PlanCommand &command)
{
    if (m_side->currentWidget() == m_save)
        return;
    if (const auto done = m_editor.apply(command); !done) {
        m_inspector->showError(done.error().text);
        Q_EMIT noticed({Notice::Level::Warning, done.error().text});
        return;
    }
    showPlan();
}

void PlanEditorView::select(const PlanSelection &selection)
{
    m_editor.select(selection);
    showSelection();
}

void PlanEditorView::setTool(PlanTool tool)
{
    m_tool = tool;
    m_tools->setTool(tool);
    m_canvas->setTool(tool);
    m_canvas->setGhost({});
    AddSheet *sheet = sheetOf(tool);
    m_side->setCurrentWidget(sheet ? static_cast<QWidget *>(sheet) : m_inspector);
    if (sheet)
        sheet->begin(m_editor.plan(), placeFor(tool));
    else
        m_canvas->setFocus();
}

AddSheet *PlanEditorView::sheetOf(PlanTool tool) const
{
    switch (tool) {
    case PlanTool::Select:
        return nullptr;
    case PlanTool::Section:
        return m_section;
    case PlanTool::Standing:
        return m_standing;
    case PlanTool::Stage:
        return m_stage;
    case PlanTool::Text:
        return m_text;
    }
    return nullptr;
}

// Behind what is there; a stage in front of it.
QPointF PlanEditorView::placeFor(PlanTool tool) const
{
    const QRectF all = selectionBounds(plan(), PlanSelection::ofAll(plan()));
    if (all.isNull())
        return {0, tool == PlanTool::Stage ? -stageGap : 0};
    if (tool == PlanTool::Stage)
        return {all.center().x(), all.top() - stageGap};
    return {all.center().x(), all.bottom() + (tool == PlanTool::Standing ? 2 * gap : gap)};
}

void PlanEditorView::addFromSheet()
{
    AddSheet *sheet = sheetOf(m_tool);
    if (!sheet)
        return;
    if (const auto done = m_editor.apply(sheet->command()); !done) {
        sheet->showError(done.error().text);
        Q_EMIT noticed({Notice::Level::Warning, done.error().text});
        return;
    }
    setTool(PlanTool::Select);
    showPlan();
    m_canvas->fit();
}

void PlanEditorView::duplicate()
{
    const PlanSelection &selection = m_editor.selection();
    if (selection.seats.empty())
        return;
    const QString name = plan().sections[selection.seats.front().section].name;
    const QRectF bounds = selectionBounds(plan(), selection);
    for (int copy = 2;; ++copy) {
        const QString next = QStringLiteral("%1 %2").arg(name).arg(copy);
        const bool taken = std::ranges::any_of(plan().sections, [&](const PlanSection &section) {
            return section.name.compare(next, Qt::CaseInsensitive) == 0;
        });
        if (!taken)
            return apply(DuplicateSelection{next, QPointF(bounds.width() + gap, 0)});
    }
}

void PlanEditorView::undo(bool forwards)
{
    if (m_side->currentWidget() == m_save)
        return;
    if (forwards)
        m_editor.redo();
    else
        m_editor.undo();
    showPlan();
}

void PlanEditorView::showPlan()
{
    m_canvas->setPlan(m_editor.plan(), m_editor.selection());
    m_tools->setTitle(isModified() ? tr("%1 (not saved)").arg(m_title) : m_title);
    showSelection();
}

void PlanEditorView::showSelection()
{
    m_inspector->show(m_editor, m_currency);
    m_tools->showState(m_editor);
}

void PlanEditorView::changePane()
{
    if (m_canvas->hasFocus())
        m_inspector->editNames();
    else
        m_canvas->setFocus();
}

} // namespace parterre
