// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/holdspage.h"

#include "models/events/chosenevent.h"
#include "models/seating/eventmap.h"
#include "models/seating/seatstates.h"
#include "ui/manager/deskmodels.h"
#include "ui/manager/desktable.h"
#include "ui/manager/housewordsform.h"
#include "ui/manager/inspector.h"
#include "ui/manager/seatpickpanel.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace parterre {

namespace {

constexpr int tableHeight = 240;

QString seatsText(qsizetype seats)
{
    return seats == 1 ? HoldsPage::tr("1 seat")
                      : HoldsPage::tr("%1 seats").arg(QLocale().toString(seats));
}

} // namespace

HoldsPage::HoldsPage(const DeskModels &models, QWidget *parent)
    : DeskPage(parent)
    , m_models(models)
    , m_pick(new SeatPickPanel(models, this))
    , m_inspector(new Inspector(models.themes, this))
    , m_summary(new QLabel(this))
    , m_table(new DeskTable(u"houseTable"_qs, this))
    , m_act(new KeyCapButton(models.themes, KeyCapButton::Kind::Primary, tr("Hold"), this))
    , m_release(new QPushButton(tr("Put on sale"), this))
    , m_new(new QPushButton(tr("New"), this))
{
    setObjectName(u"holdsPage"_qs);
    build();
    connectParts();
    leaveHold();
}

void HoldsPage::build()
{
    buildInspector();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_pick, 1);
    line->addWidget(new Hairline(m_models.themes, Qt::Vertical, this));
    line->addWidget(m_inspector);
    setFocusProxy(m_pick);
}

void HoldsPage::buildInspector()
{
    m_summary->setObjectName(u"pickSummary"_qs);
    m_summary->setWordWrap(true);
    m_act->setObjectName(u"saveHouseHold"_qs);
    m_act->setKey(QKeySequence::Save);
    m_release->setObjectName(u"releaseHouseHold"_qs);
    m_new->setObjectName(u"newHouseHold"_qs);
    m_table->setModel(&m_holds);
    m_table->setColumnWidths({32, 88, 56, 96, 112}, HouseHoldTable::Places);
    m_table->setEmptyText(tr("The house keeps no seats of this event. Choose some on the map and "
                             "say for whom."));
    m_table->setMinimumHeight(tableHeight);
    m_inspector->addPart(m_table);
    m_inspector->addPart(m_summary);
    m_form = new HouseWordsForm(m_models.themes, *m_inspector);
    m_inspector->addActs({m_act, m_release, m_new});
}

void HoldsPage::connectParts()
{
    connect(m_pick, &SeatPickPanel::opened, this, &HoldsPage::readHolds);
    connect(m_pick, &SeatPickPanel::closed, this, [this] {
        m_holds.setHolds({}, nullptr, {});
        m_table->showLoading();
        leaveHold();
    });
    connect(m_pick, &SeatPickPanel::choiceChanged, this, &HoldsPage::follow);
    connect(m_pick, &SeatPickPanel::noticed, this, &HoldsPage::noticed);
    connect(m_pick, &SeatPickPanel::failed, this, &HoldsPage::failed);
    connect(m_table, &DeskTable::noticed, this, &HoldsPage::noticed);
    connect(m_table, &DeskTable::readAgainAsked, this, &HoldsPage::readHolds);
    connect(m_table, &DeskTable::currentRowChanged, this, &HoldsPage::open);
    connect(m_table, &DeskTable::activated, this, &HoldsPage::open);
    connect(m_form, &HouseWordsForm::edited, this, &HoldsPage::follow);
    connect(m_act, &QAbstractButton::clicked, this, &HoldsPage::act);
    connect(m_release, &QAbstractButton::clicked, this, &HoldsPage::release);
    connect(m_new, &QAbstractButton::clicked, this, [this] {
        m_pick->choose({});
        leaveHold();
        m_pick->setFocus();
    });
}

void HoldsPage::begin(const Session &session)
{
    m_token = session.token;
    m_pick->begin(m_token);
}

void HoldsPage::end()
{
    m_pick->end();
    m_holds.setHolds({}, nullptr, {});
    leaveHold();
    m_token.clear();
}

QString HoldsPage::unsaved() const
{
    return isEdited() ? tr("What you wrote about these seats is not saved.") : QString();
}

bool HoldsPage::stepBack()
{
    if (m_open) {
        m_pick->choose({});
        leaveHold();
        return true;
    }
    return m_pick->stepBack();
}

void HoldsPage::readHolds()
{
    m_table->showLoading();
    m_models.house.list(m_token, m_models.map.event(), this,
                        [this, event = m_models.map.event()](const auto &holds) {
                            if (event != m_models.map.event())
                                return;
                            if (holds) {
                                showHolds(*holds);
                                return;
                            }
                            m_table->showFailed(holds.error().text);
                            Q_EMIT failed(holds.error());
                        });
}

void HoldsPage::showHolds(const std::vector<HouseHold> &holds)
{
    const ManagedEvent *event = m_models.chosen.event();
    m_holds.setHolds(holds, m_models.map.layout(), event ? event->draft.timeZone : QString());
    m_table->showRows();
    follow();
}

void HoldsPage::open(int row)
{
    if (row < 0 || m_working)
        return;
    m_open = m_holds.hold(row);
    m_form->setWords(m_open->words);
    m_pick->choose(m_holds.seatsOf(row));
    follow();
}

void HoldsPage::leaveHold()
{
    m_open.reset();
    m_table->setCurrentRow(-1);
    m_form->setWords({});
    follow();
}

void HoldsPage::follow()
{
    const qsizetype seats = qsizetype(m_pick->seats().size());
    const qsizetype ofHold = qsizetype(chosenOfHold().size());
    m_summary->setText(m_pick->summary());
    m_inspector->setTitle(
        m_open ? houseReason(m_open->words.reason) : tr("New house hold"),
        m_open && !m_open->savedBy.isEmpty()
            ? tr("%1, saved by %2").arg(seatsText(qsizetype(m_open->seats.size())), m_open->savedBy)
            : QString());
    m_act->setText(m_open ? tr("Save") : tr("Hold for the house"));
    m_act->setEnabled(!m_working && (m_open ? isEdited() : seats > 0));
    m_release->setVisible(m_open.has_value());
    m_release->setText(ofHold > 0 ? tr("Put %1 on sale").arg(seatsText(ofHold))
                                  : tr("Put on sale"));
    m_release->setEnabled(!m_working && ofHold > 0);
    m_new->setVisible(m_open.has_value());
}

void HoldsPage::act()
{
    if (m_working || !m_form->check())
        return;
    const HouseHoldWords words = m_form->words();
    const EventId event = m_models.map.event();
    if (m_open) {
        m_working = true;
        m_models.house.save(m_token, event, m_open->booking, m_open->version, words, this,
                            [this, words](const Result<DeskAnswer> &answer) {
                                acted(answer, tr("The house hold is saved: %1.").arg(words.reason));
                            });
    } else if (const std::vector<SeatId> seats = chosen(); !seats.empty()) {
        m_working = true;
        m_models.house.hold(
            m_token, event, seats, words, this,
            [this, words, count = seats.size()](const Result<DeskAnswer> &answer) {
                acted(
                    answer,
                    tr("%1 held by the house: %2.").arg(seatsText(qsizetype(count)), words.reason));
            });
    } else {
        Q_EMIT noticed({Notice::Level::Warning,
                        tr("None of these seats is free. Choose seats that nobody has.")});
    }
    follow();
}

void HoldsPage::release()
{
    const std::vector<SeatId> seats = chosenOfHold();
    if (m_working || seats.empty())
        return;
    m_working = true;
    m_models.house.release(m_token, m_models.map.event(), m_open->booking, seats, this,
                           [this](const Result<DeskAnswer> &answer) {
                               const qsizetype freed
                                   = answer ? answer->args.value(0).toLongLong() : 0;
                               acted(answer, tr("%1 on sale again.").arg(seatsText(freed)));
                           });
    follow();
}

void HoldsPage::acted(const Result<DeskAnswer> &answer, const QString &done)
{
    m_working = false;
    if (m_token.isEmpty())
        return;
    if (!answer) {
        Q_EMIT noticed({Notice::Level::Error, answer.error().text});
        Q_EMIT failed(answer.error());
        follow();
        return;
    }
    const bool refused = answer->outcome == DeskAnswer::Outcome::Refused;
    Q_EMIT noticed(answer->isOk() ? Notice{Notice::Level::Success, done}
                                  : Notice{Notice::Level::Warning, houseRefusalText(*answer)});
    m_models.map.readStates();
    if (!refused) { // what was typed for refused seats stays
        m_pick->choose({});
        leaveHold();
    }
    readHolds();
}

/// Of a new house hold: those that are free. The map outlines the others too, and they stay out.
std::vector<SeatId> HoldsPage::chosen() const
{
    std::vector<SeatId> seats;
    for (const int seat : m_pick->seats()) {
        if (m_models.map.states()->status(seat) == SeatStatus::Available)
            seats.push_back(m_models.map.layout()->id(seat));
    }
    return seats;
}

std::vector<SeatId> HoldsPage::chosenOfHold() const
{
    std::vector<SeatId> seats;
    for (const int seat : m_open ? m_pick->seats() : std::vector<int>()) {
        const SeatId id = m_models.map.layout()->id(seat);
        if (std::ranges::binary_search(m_open->seats, id))
            seats.push_back(id);
    }
    return seats;
}

bool HoldsPage::isEdited() const
{
    return m_open ? m_form->words() != m_open->words : !m_form->words().reason.isEmpty();
}

} // namespace parterre
