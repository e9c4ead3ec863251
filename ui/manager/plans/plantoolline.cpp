// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/plantoolline.h"

#include "models/seating/editing/movecommands.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/keycapbutton.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace parterre {

namespace {

constexpr qreal turnStep = 15; // degrees

} // namespace

PlanToolLine::PlanToolLine(const ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_title(new ElidedLabel(this))
    , m_save(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Save"), this))
{
    setObjectName(u"planToolLine"_qs);
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Grid::margin, Grid::unit, Grid::margin, Grid::unit);
    column->setSpacing(Grid::half);
    column->addLayout(m_first);
    column->addLayout(m_second);
    m_first->setSpacing(Grid::unit);
    m_second->setSpacing(Grid::half);

    auto *back = new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("All plans"), this);
    back->setObjectName(u"planLeave"_qs);
    m_title->setObjectName(u"planTitle"_qs);
    m_title->setFont(themes.theme().semibold(TextSize::Label));
    auto *exported = new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Export…"), this);
    exported->setObjectName(u"planExport"_qs);
    m_save->setObjectName(u"planSave"_qs);
    m_save->setKey(QKeySequence::Save, tr("Ctrl S"));
    m_first->addWidget(back);
    m_first->addWidget(m_title, 1);
    m_first->addWidget(exported);
    m_first->addWidget(m_save);
    connect(back, &QPushButton::clicked, this, &PlanToolLine::leaveWanted);
    connect(m_save, &QPushButton::clicked, this, &PlanToolLine::saveWanted);
    connect(exported, &QPushButton::clicked, this,
            [this, exported] { Q_EMIT exportWanted(exported); });
    addTools();
    addActs();
}

void PlanToolLine::addTools()
{
    m_line = m_second;
    const auto tool = [this](PlanTool which, const QString &name, const QString &text,
                             const QString &hint) {
        QToolButton *button = add(name, text, hint);
        button->setCheckable(true);
        m_tools.insert(which, button);
        connect(button, &QToolButton::clicked, this, [this, which] { Q_EMIT toolChosen(which); });
    };
    tool(PlanTool::Select, u"toolSelect"_qs, tr("Select"), tr("Choose and move (V)"));
    tool(PlanTool::Section, u"toolSection"_qs, tr("Section"), tr("Add rows of seats (S)"));
    tool(PlanTool::Standing, u"toolStanding"_qs, tr("Standing"), tr("Add a standing area (A)"));
    tool(PlanTool::Stage, u"toolStage"_qs, tr("Stage"), tr("Add a stage or decoration (D)"));
    tool(PlanTool::Text, u"toolText"_qs, tr("Text"), tr("Add a text (T)"));
    m_second->addSpacing(Grid::margin);
}

void PlanToolLine::addActs()
{
    m_undo = add(u"planUndo"_qs, tr("Undo"), {});
    m_redo = add(u"planRedo"_qs, tr("Redo"), {});
    connect(m_undo, &QToolButton::clicked, this, &PlanToolLine::undoWanted);
    connect(m_redo, &QToolButton::clicked, this, &PlanToolLine::redoWanted);
    m_second->addSpacing(Grid::margin);
    using Edge = AlignSelection::Edge;
    addCommand(u"alignLeft"_qs, u"\u21e4"_qs, tr("Align rows at their left ends"),
               AlignSelection{Edge::Left}, true);
    addCommand(u"alignCentre"_qs, u"\u2194"_qs, tr("Align rows at their middles"),
               AlignSelection{Edge::Centre}, true);
    addCommand(u"alignRight"_qs, u"\u21e5"_qs, tr("Align rows at their right ends"),
               AlignSelection{Edge::Right}, true);
    addCommand(u"distribute"_qs, u"\u2261"_qs, tr("Give rows or sections equal distances"),
               DistributeSelection{}, true);
    addCommand(u"turnLeft"_qs, u"\u21ba"_qs, tr("Turn by 15° to the left"),
               RotateSelection{-turnStep, {}}, true);
    addCommand(u"turnRight"_qs, u"\u21bb"_qs, tr("Turn by 15° to the right"),
               RotateSelection{turnStep, {}}, true);
    QToolButton *duplicate
        = add(u"planDuplicate"_qs, tr("Duplicate"), tr("A copy as a section of its own (Ctrl+D)"));
    m_needSelection += duplicate;
    connect(duplicate, &QToolButton::clicked, this, &PlanToolLine::duplicateWanted);
    m_second->addStretch(1);
}

void PlanToolLine::addCommand(const QString &name, const QString &text, const QString &hint,
                              const PlanCommand &command, bool needsSelection)
{
    QToolButton *button = add(name, text, hint);
    if (needsSelection)
        m_needSelection += button;
    connect(button, &QToolButton::clicked, this, [this, command] { Q_EMIT wanted(command); });
}

QToolButton *PlanToolLine::add(const QString &name, const QString &text, const QString &hint)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("tool", true);
    button->setText(text);
    button->setToolTip(hint);
    button->setAccessibleName(hint.isEmpty() ? text : hint);
    button->setFocusPolicy(Qt::StrongFocus);
    m_line->addWidget(button);
    return button;
}

void PlanToolLine::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PlanToolLine::setTool(PlanTool tool)
{
    for (auto button = m_tools.cbegin(); button != m_tools.cend(); ++button)
        button.value()->setChecked(button.key() == tool);
}

void PlanToolLine::showState(const PlanEditor &editor)
{
    m_undo->setEnabled(editor.canUndo());
    m_undo->setToolTip(tr("Undo: %1 (Ctrl+Z)").arg(editor.undoName()));
    m_redo->setEnabled(editor.canRedo());
    m_redo->setToolTip(tr("Redo: %1 (Ctrl+Shift+Z)").arg(editor.redoName()));
    for (QToolButton *button : m_needSelection)
        button->setEnabled(!editor.selection().isEmpty());
}

void PlanToolLine::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
}

} // namespace parterre
