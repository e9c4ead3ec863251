// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/eventeditor.h"

#include "models/events/deskwords.h"
#include "models/events/managedeventmodel.h"
#include "ui/manager/decisionstrip.h"
#include "ui/manager/eventform.h"
#include "ui/manager/inspector.h"
#include "ui/manager/picturefield.h"
#include "ui/widgets/keycapbutton.h"

#include <QDateTime>
#include <QVBoxLayout>

namespace parterre {

using Way = DecisionStrip::Way;

EventEditor::EventEditor(const ThemeSource &themes, EventDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_desk(desk)
    , m_inspector(new Inspector(themes, this))
    , m_form(new EventForm(themes, *m_inspector, this))
    , m_question(new DecisionStrip(themes, this))
{
    setObjectName(u"eventEditor"_qs);
    m_question->setObjectName(u"eventQuestion"_qs);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_inspector);
    buildActs();
    connect(m_form, &EventForm::edited, this, [this] {
        m_request = QUuid::createUuid(); // another content is another request
        showActs();
    });
    edit({});
}

void EventEditor::buildActs()
{
    m_save = new KeyCapButton(m_themes, KeyCapButton::Kind::Primary, tr("Save"), this);
    m_save->setObjectName(u"saveEvent"_qs);
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_copy = act(u"copyEvent"_qs, tr("Duplicate"));
    m_copy->setKey(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_repeat = act(u"repeatEvent"_qs, tr("Repeat\u2026"));
    m_types = act(u"eventPriceTypes"_qs, tr("Price types\u2026"));
    m_switch = act(u"switchEvent"_qs, {});
    const QList<std::pair<QString, QString>> pages{{u"plans"_qs, tr("Seats\u2026")},
                                                   {u"prices"_qs, tr("Prices\u2026")},
                                                   {u"holds"_qs, tr("House holds\u2026")}};
    QList<QWidget *> line;
    for (const auto &[page, text] : pages) {
        KeyCapButton *button = act(page + u"OfEvent"_qs, text);
        button->setProperty("page", page);
        button->hide();
        connect(button, &QAbstractButton::clicked, this,
                [this, name = page] { Q_EMIT pageAsked(name); });
        m_pages << button;
        line << button;
    }
    m_inspector->addActs({m_question});
    m_inspector->addActs({m_save});
    m_inspector->addActs({m_copy, m_repeat});
    m_inspector->addActs({m_types, m_switch});
    m_inspector->addActs(line);
    connect(m_save, &QAbstractButton::clicked, this, &EventEditor::save);
    connect(m_copy, &QAbstractButton::clicked, this, [this] { Q_EMIT copyAsked(false); });
    connect(m_repeat, &QAbstractButton::clicked, this, [this] { Q_EMIT copyAsked(true); });
    connect(m_types, &QAbstractButton::clicked, this, &EventEditor::priceTypesAsked);
    connect(m_switch, &QAbstractButton::clicked, this, &EventEditor::turn);
}

KeyCapButton *EventEditor::act(const QString &name, const QString &text)
{
    auto *button = new KeyCapButton(m_themes, KeyCapButton::Kind::Quiet, text, this);
    button->setObjectName(name);
    return button;
}

void EventEditor::setToken(const QString &token)
{
    m_token = token;
}

void EventEditor::setWords(const EventWords &words)
{
    m_form->setWords(words);
}

void EventEditor::edit(const ManagedEvent &event)
{
    m_event = event;
    m_request = QUuid::createUuid();
    m_question->withdraw();
    m_form->setDraft(event.draft);
    m_base = m_form->draft();
    m_form->setCurrencyFixed(event.currencyFixed);
    m_inspector->scrollToTop();
    showTitle();
    showActs();
    readPicture();
}

void EventEditor::beginNew(const EventDraft &seed)
{
    ManagedEvent event;
    event.draft = seed;
    edit(event);
    focusFirst();
}

void EventEditor::refresh(const ManagedEvent &event)
{
    if (event.version != m_event.version)
        return; // that is for the save to meet
    m_event = event;
    m_form->setCurrencyFixed(event.currencyFixed);
    showTitle();
}

bool EventEditor::isDirty() const
{
    return m_form->draft() != m_base || m_form->picture().chosen();
}

void EventEditor::focusFirst()
{
    m_form->focusFirst();
}

void EventEditor::offerPages(const QStringList &pages)
{
    for (KeyCapButton *button : m_pages)
        button->setVisible(pages.contains(button->property("page").toString()));
}

void EventEditor::showTitle()
{
    if (isNew()) {
        m_inspector->setTitle(tr("New event"), tr("It gets its seats when it is saved."));
        return;
    }
    m_inspector->setTitle(m_event.draft.name,
                          saleStateText(m_event, QDateTime::currentDateTimeUtc()) + u" \u00b7 "_qs
                              + seatsText(m_event));
}

void EventEditor::showActs()
{
    const bool dirty = isDirty();
    m_save->setEnabled(!m_busy && (dirty || isNew()));
    for (KeyCapButton *button : {m_copy, m_repeat, m_types, m_switch})
        button->setEnabled(!m_busy && !isNew() && !dirty);
    for (KeyCapButton *button : m_pages)
        button->setEnabled(!isNew() && !dirty);
    m_switch->setText(m_event.draft.active ? tr("Switch off\u2026") : tr("Switch on"));
}

void EventEditor::readPicture()
{
    if (!m_event.draft.imageUrl.startsWith(u"parterre:"))
        return;
    m_desk.picture(m_token, m_event.id, this,
                   [this, id = m_event.id](const Result<std::optional<EventPicture>> &picture) {
                       if (!picture)
                           fail(picture.error());
                       else if (*picture && id == m_event.id && !m_form->picture().chosen())
                           m_form->picture().show(**picture);
                   });
}

void EventEditor::save()
{
    if (m_busy || !(isDirty() || isNew()))
        return;
    if (m_form->picture().isReading()) {
        Q_EMIT noticed({Notice::Level::Info,
                        tr("The picture is still being read. Save again in a "
                           "moment.")});
        return;
    }
    if (const QString fault = m_form->checked(); !fault.isEmpty()) {
        Q_EMIT noticed({Notice::Level::Warning, tr("Not saved: %1").arg(fault)});
        return;
    }
    send(mergedOver(m_event.draft, m_base, m_form->draft())); // what was not touched stays exact
}

void EventEditor::send(const EventDraft &draft)
{
    m_busy = true;
    m_question->withdraw();
    showActs();
    const EventToSave what{m_request, m_event.id, m_event.version, draft,
                           m_form->picture().chosen()};
    m_desk.save(m_token, what, this, [this, draft](const Result<EventSaved> &saved) {
        m_busy = false;
        if (saved)
            takeSaved(draft, *saved);
        else
            fail(saved.error());
        showActs();
    });
}

void EventEditor::takeSaved(const EventDraft &sent, const EventSaved &saved)
{
    if (saved.answer.isOk() && saved.event) {
        edit(*saved.event);
        Q_EMIT noticed({Notice::Level::Success, tr("%1 is saved.").arg(saved.event->draft.name)});
        Q_EMIT eventChanged(*saved.event);
        return;
    }
    m_request = QUuid::createUuid();
    if (saved.answer.outcome == DeskAnswer::Outcome::Changed && saved.event) {
        askAboutChange(sent, saved);
    } else if (saved.answer.outcome == DeskAnswer::Outcome::Refused) {
        const FieldFault fault = refusedFault(saved.answer);
        m_form->showFault(fault.field, fault.sentence);
        Q_EMIT noticed({Notice::Level::Warning, tr("Not saved: %1").arg(fault.sentence)});
    } else {
        Q_EMIT noticed({Notice::Level::Error,
                        tr("The event is not there any more. Nothing was "
                           "saved.")});
    }
}

void EventEditor::askAboutChange(const EventDraft &mine, const EventSaved &saved)
{
    const ManagedEvent theirs = *saved.event;
    const QString text
        = changedText(saved.answer, m_event.draft, theirs.draft, QDateTime::currentDateTimeUtc());
    const auto keepMine = [this, mine, theirs] {
        const EventDraft merged = mergedOver(theirs.draft, m_event.draft, mine);
        m_event = theirs;
        send(merged);
    };
    const auto takeTheirs = [this, theirs] {
        edit(theirs);
        Q_EMIT eventChanged(theirs);
    };
    m_question->ask(text, {tr("Keep mine"), keepMine}, {tr("Take theirs"), takeTheirs});
    Q_EMIT noticed({Notice::Level::Warning,
                    tr("Not saved: another manager changed this event meanwhile. Choose beside the "
                       "form whose changes stay.")});
}

void EventEditor::turn()
{
    if (!m_event.draft.active) {
        switchTo(true);
        return;
    }
    m_question->ask(switchOffText(m_event), {tr("Switch off"), [this] { switchTo(false); }},
                    {tr("Leave it on"), {}});
}

void EventEditor::switchTo(bool active)
{
    m_busy = true;
    showActs();
    m_desk.switchActive(m_token, m_event.id, m_event.version, active, this,
                        [this, active](const Result<EventSaved> &saved) {
                            m_busy = false;
                            if (saved)
                                takeSwitched(*saved, active);
                            else
                                fail(saved.error());
                            showActs();
                        });
}

void EventEditor::takeSwitched(const EventSaved &saved, bool active)
{
    const QString name = m_event.draft.name;
    if (!saved.answer.isOk() || !saved.event) {
        const bool refused = saved.answer.outcome == DeskAnswer::Outcome::Refused;
        Q_EMIT noticed({Notice::Level::Warning,
                        refused ? refusedFault(saved.answer).sentence
                                : tr("%1 was changed by another manager meanwhile. Look at it, "
                                     "then do this again.")
                                      .arg(name)});
        if (saved.event && saved.event->id == m_event.id) {
            edit(*saved.event);
            Q_EMIT eventChanged(*saved.event);
        }
        return;
    }
    edit(*saved.event);
    Q_EMIT eventChanged(*saved.event);
    Q_EMIT noticed({Notice::Level::Success,
                    active ? tr("%1 is switched on.").arg(name)
                           : tr("%1 is switched off: no window sells it "
                                "any more.")
                                 .arg(name)});
}

void EventEditor::discard()
{
    const bool wasNew = isNew();
    edit(ManagedEvent(m_event));
    if (wasNew)
        Q_EMIT newDiscarded();
}

bool EventEditor::stepBack()
{
    if (m_question->withdraw())
        return true;
    if (!isDirty()) {
        if (!isNew())
            return false;
        discard();
        return true;
    }
    m_question->ask(tr("The changes to %1 are not saved.")
                        .arg(isNew() ? tr("the new event") : m_event.draft.name),
                    {tr("Discard them"), [this] { discard(); }}, {tr("Keep editing"), {}});
    return true;
}

void EventEditor::fail(const Error &error)
{
    Q_EMIT noticed({Notice::Level::Error, error.text});
    Q_EMIT failed(error);
}

} // namespace parterre
