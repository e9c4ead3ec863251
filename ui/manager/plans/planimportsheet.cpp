// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/plans/planimportsheet.h"

#include "models/seating/planvalidation.h"
#include "ui/manager/plans/plancanvas.h"
#include "ui/sales/noticelabel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace parterre {

namespace {

constexpr int sideWidth = 440;
constexpr size_t mostListed = 2000; // lines; more tell nobody anything

} // namespace

PlanImportSheet::PlanImportSheet(const ThemeSource &themes, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_canvas(new PlanCanvas(themes, clock, this))
    , m_title(new ElidedLabel(this))
    , m_remark(mutedLabel({}, this))
    , m_verdict(new NoticeLabel(themes, this))
    , m_mend(new QCheckBox(this))
    , m_separate(new QCheckBox(tr("Move sections apart that lie on each other"), this))
    , m_list(new QListWidget(this))
    , m_take(new KeyCapButton(themes, KeyCapButton::Kind::Primary, tr("Open in the editor"), this))
{
    setObjectName(u"planImport"_qs);
    m_canvas->setObjectName(u"importPreview"_qs);
    m_canvas->setReadOnly(true);
    m_title->setFont(themes.theme().semibold(TextSize::Title));
    m_verdict->setObjectName(u"importVerdict"_qs);
    m_verdict->setWordWrap(true);
    m_mend->setObjectName(u"importMend"_qs);
    m_separate->setObjectName(u"importSeparate"_qs);
    m_list->setObjectName(u"importFaults"_qs);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Faults and repairs"));
    m_take->setObjectName(u"importTake"_qs);
    auto *other = new KeyCapButton(themes, KeyCapButton::Kind::Quiet, tr("Another file…"), this);
    auto *stop = new KeyCapButton(themes, KeyCapButton::Kind::Plain, tr("Back"), this);
    stop->setCap(tr("Esc"));
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_take);
    acts->addWidget(other);
    acts->addWidget(stop);
    auto *side = new QWidget(this);
    side->setProperty("panel", true);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(Grid::margin, Grid::margin, Grid::margin, Grid::margin);
    column->setSpacing(Grid::unit);
    for (QWidget *part : QList<QWidget *>{m_title, m_remark, m_verdict, m_mend, m_separate})
        column->addWidget(part);
    column->addWidget(m_list, 1);
    column->addLayout(acts);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_canvas, 1);
    line->addWidget(new Hairline(themes, Qt::Vertical, this));
    line->addWidget(side);
    connect(m_mend, &QCheckBox::toggled, this, &PlanImportSheet::show);
    connect(m_separate, &QCheckBox::clicked, this, [this] { read(m_path); });
    connect(other, &QPushButton::clicked, this, &PlanImportSheet::otherFileWanted);
    connect(stop, &QPushButton::clicked, this, &PlanImportSheet::givenUp);
    connect(m_take, &QPushButton::clicked, this, [this] {
        Q_EMIT planTaken(mends() ? m_imported->repaired.plan : m_imported->read.plan);
    });
}

void PlanImportSheet::read(const QString &path)
{
    m_path = path;
    m_imported.reset();
    m_list->clear();
    m_take->setEnabled(false);
    m_mend->hide();
    m_title->setText(QFileInfo(path).fileName());
    m_remark->setText(tr("Reading…"));
    m_verdict->silence();
    m_canvas->setPlan({}, {});
    const FloorRepair floors = m_separate->isChecked() ? FloorRepair::Separate : FloorRepair::Keep;
    importPlanAside(path, floors, this,
                    m_latest.next().guard(std::function<void(Result<ImportedPlanPtr>)>(
                        [this](const Result<ImportedPlanPtr> &imported) { take(imported); })));
}

void PlanImportSheet::end()
{
    m_latest.cancel();
    m_imported.reset();
    m_canvas->setPlan({}, {});
    m_list->clear();
}

void PlanImportSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT givenUp();
    else
        QWidget::keyPressEvent(event);
}

void PlanImportSheet::take(const Result<ImportedPlanPtr> &imported)
{
    if (!imported) {
        m_remark->setText(tr("This file cannot be imported."));
        m_verdict->tell(Notice::Level::Error, imported.error().text);
        return;
    }
    m_imported = *imported;
    const int changes = int(m_imported->repaired.changes.size());
    m_remark->setText(tr("%1, %n seats", nullptr, m_imported->read.plan.seatCount())
                          .arg(formatName(m_imported->read.format)));
    m_mend->setText(tr("Mend what can be mended (%n changes)", nullptr, changes));
    m_mend->setVisible(changes > 0);
    m_mend->setChecked(changes > 0 && !canBeSold(m_imported->faults));
    show();
    (m_take->isEnabled() ? static_cast<QWidget *>(m_take) : m_list)->setFocus();
    m_canvas->fit();
}

void PlanImportSheet::show()
{
    if (!m_imported)
        return;
    const PlanFaults &faults = mends() ? m_imported->left : m_imported->faults;
    m_canvas->setPlan(mends() ? m_imported->repaired.plan : m_imported->read.plan, {});
    m_list->clear();
    const Theme &theme = m_themes.theme();
    for (const PlanFault &fault : faults) {
        const bool error = fault.severity == PlanFault::Severity::Error;
        list(fault.place, fault.sentence, error ? theme.danger : theme.ink);
    }
    if (mends()) {
        for (const PlanChange &change : m_imported->repaired.changes)
            list(change.place, change.sentence, theme.success);
    }
    const bool sells = canBeSold(faults);
    m_take->setEnabled(sells);
    m_verdict->tell(sells ? Notice::Level::Success : Notice::Level::Error, verdict(faults));
}

void PlanImportSheet::list(const QString &place, const QString &sentence, const QColor &colour)
{
    if (size_t(m_list->count()) >= mostListed)
        return;
    auto *item
        = new QListWidgetItem(place.isEmpty() ? sentence : place + u"\n"_qs + sentence, m_list);
    item->setForeground(colour);
}

bool PlanImportSheet::mends() const
{
    return m_mend->isChecked() && m_imported && !m_imported->repaired.changes.empty();
}

QString PlanImportSheet::verdict(const PlanFaults &faults) const
{
    const auto errors
        = int(std::ranges::count(faults, PlanFault::Severity::Error, &PlanFault::severity));
    if (errors == 0)
        return faults.empty()
            ? tr("Nothing is wrong with this plan.")
            : tr("This plan can be sold. Look at %n remarks.", nullptr, int(faults.size()));
    if (!mends() && !m_imported->repaired.changes.empty())
        return tr("%n faults keep this plan from being sold. Let them be mended, or mend the file.",
                  nullptr, errors);
    return tr("%n faults keep this plan from being sold and cannot be mended here. Mend the file.",
              nullptr, errors);
}

} // namespace parterre
