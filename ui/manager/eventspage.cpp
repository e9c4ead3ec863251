// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/eventspage.h"

#include "models/events/chosenevent.h"
#include "ui/manager/desktable.h"
#include "ui/manager/eventeditor.h"
#include "ui/manager/eventfilterline.h"
#include "ui/manager/pricetypeeditor.h"
#include "ui/manager/repeatsheet.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/keycapbutton.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTableView>
#include <QTimeZone>

namespace parterre {

EventsPage::EventsPage(const DeskModels &models, QWidget *parent)
    : DeskPage(parent)
    , m_models(models)
    , m_events(new ManagedEventModel(this))
    , m_filter(new EventFilterLine(models.themes, this))
    , m_new(new KeyCapButton(models.themes, KeyCapButton::Kind::Quiet, tr("New event"), this))
    , m_table(new DeskTable(u"events"_qs, this))
    , m_inspectors(new QStackedWidget(this))
    , m_editor(new EventEditor(models.themes, models.events, this))
    , m_repeat(new RepeatSheet(models.themes, models.events, this))
    , m_types(new PriceTypeEditor(models.themes, models.events, this))
{
    setObjectName(u"eventsPage"_qs);
    build();
    connectParts();
}

void EventsPage::build()
{
    m_new->setObjectName(u"newEvent"_qs);
    m_new->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_table->setModel(m_events);
    m_table->setColumnWidths({160, 160, 130, 90, 90, 64, 56, 64, 108});
    m_table->sortBy(ManagedEventModel::Start, Qt::AscendingOrder);
    m_table->addAct(m_new);
    for (QWidget *sheet : {static_cast<QWidget *>(m_editor), static_cast<QWidget *>(m_repeat),
                           static_cast<QWidget *>(m_types)})
        m_inspectors->addWidget(sheet);
    m_inspectors->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_inspectors->hide(); // until there is something in it
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Grid::margin, Grid::margin, Grid::margin, Grid::unit);
    head->addWidget(m_filter);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addLayout(head);
    left->addWidget(m_table, 1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(left, 1);
    whole->addWidget(new Hairline(m_models.themes, Qt::Vertical, this));
    whole->addWidget(m_inspectors);
    setFocusProxy(m_table);
}

template <class Part>
void EventsPage::listenTo(Part *part)
{
    connect(part, &Part::noticed, this, &EventsPage::noticed);
    connect(part, &Part::failed, this, &EventsPage::failed);
}

void EventsPage::connectParts()
{
    listenTo(m_editor);
    listenTo(m_repeat);
    listenTo(m_types);
    connect(m_table, &DeskTable::noticed, this, &EventsPage::noticed);
    connect(m_filter, &EventFilterLine::changed, this, [this] { read(); });
    connect(m_table, &DeskTable::readAgainAsked, this, [this] { read(); });
    connect(m_table, &DeskTable::currentRowChanged, this, &EventsPage::showRow);
    connect(m_table, &DeskTable::activated, this, [this] { m_editor->focusFirst(); });
    connect(m_new, &QAbstractButton::clicked, this, &EventsPage::beginNew);
    connect(m_editor, &EventEditor::eventChanged, this, &EventsPage::takeChanged);
    connect(m_editor, &EventEditor::newDiscarded, this, [this] {
        showEditor();
        showRow(m_table->currentRow());
        m_table->setFocus();
    });
    connect(m_editor, &EventEditor::copyAsked, this, [this](bool repeat) {
        m_inspectors->setCurrentWidget(m_repeat);
        m_repeat->begin(m_editor->event(), repeat);
    });
    connect(m_editor, &EventEditor::priceTypesAsked, this, [this] {
        m_inspectors->setCurrentWidget(m_types);
        m_types->begin(m_editor->event());
    });
    connect(m_editor, &EventEditor::pageAsked, this, [this](const QString &page) {
        m_models.chosen.choose(m_editor->event().id);
        Q_EMIT pageAsked(page);
    });
    connect(m_repeat, &RepeatSheet::closeAsked, this, &EventsPage::showEditor);
    connect(m_repeat, &RepeatSheet::made, this, [this](const std::vector<EventId> &made) {
        showEditor();
        m_filter->clear();
        read(made.front());
    });
    connect(m_types, &PriceTypeEditor::closeAsked, this, &EventsPage::showEditor);
    connect(m_types, &PriceTypeEditor::saved, this, [this](const ManagedEvent &event) {
        m_editor->edit(event);
        takeChanged(event);
    });
}

void EventsPage::begin(const Session &session)
{
    m_session = session;
    m_editor->setToken(session.token);
    m_repeat->setToken(session.token);
    m_types->setToken(session.token);
    showEditor();
    readWords();
    read(m_left);
}

void EventsPage::end()
{
    m_latest.cancel();
    m_repeat->cancel();
    m_session = {};
    m_left = m_editor->event().id;
    m_editor->edit({});
    showEditor();
    m_events->setEvents({});
    m_table->showRows();
    m_filter->clear();
}

QString EventsPage::unsaved() const
{
    if (m_repeat->isBusy())
        return tr("Events are being copied. They go on being made if you leave.");
    if (m_types->isVisibleTo(this) && m_types->isDirty())
        return tr("The changes to the price types of %1 are not saved.")
            .arg(m_editor->event().draft.name);
    if (!m_editor->isDirty())
        return {};
    return m_editor->isNew()
        ? tr("The new event is not saved.")
        : tr("The changes to %1 are not saved.").arg(m_editor->event().draft.name);
}

void EventsPage::resizeEvent(QResizeEvent *event)
{
    DeskPage::resizeEvent(event);
    constexpr int roomForTheCity = 1400; // the form has it too; the name needs the room more
    m_table->view().setColumnHidden(ManagedEventModel::City, width() < roomForTheCity);
}

bool EventsPage::stepBack()
{
    if (m_inspectors->currentWidget() == m_repeat) {
        m_repeat->cancel();
        return true;
    }
    if (m_inspectors->currentWidget() == m_types) {
        m_types->stepBack();
        return true;
    }
    return m_editor->stepBack();
}

void EventsPage::offerPages(const QStringList &pages)
{
    m_editor->offerPages(pages);
}

void EventsPage::read(EventId show)
{
    m_table->showLoading();
    const std::function<void(Result<EventList>)> done
        = [this, show](const Result<EventList> &list) {
              if (list) {
                  take(*list, show);
                  return;
              }
              m_table->showFailed(list.error().text);
              Q_EMIT failed(list.error());
          };
    m_models.events.list(m_session.token, m_filter->filter(), this, m_latest.next().guard(done));
}

void EventsPage::readWords()
{
    m_models.events.words(m_session.token, this, [this](const Result<EventWords> &words) {
        if (!words) {
            fail(words.error());
            return;
        }
        m_filter->setWords(*words);
        m_editor->setWords(*words);
    });
}

void EventsPage::take(const EventList &list, EventId show)
{
    const EventId wanted = show.isValid() ? show : m_editor->event().id;
    m_events->setEvents(list.events);
    m_table->setEmptyText(m_filter->isEmpty()
                              ? tr("There is no event yet. Make the first one with Ctrl+N.")
                              : tr("No event is like that. Take a word or a day out of the line "
                                   "above."));
    m_table->showRows();
    m_table->setRemark(
        list.isCut
            ? tr("The first %1 events. Narrow the line above for the others.").arg(EventList::most)
            : list.events.size() == 1 ? tr("1 event")
                                      : tr("%1 events").arg(list.events.size()));
    const int row = m_events->rowOf(wanted);
    m_table->setCurrentRow(row >= 0 ? row : nextRow());
    if (row >= 0 && m_editor->event().id == wanted && m_editor->isDirty())
        m_editor->refresh(m_events->eventAt(row));
    else if (row >= 0 && m_editor->event().id == wanted)
        m_editor->edit(m_events->eventAt(row));
}

/// The event that is on or comes next; the last one when all are over; -1 when there is none.
int EventsPage::nextRow() const
{
    const QDateTime lately = QDateTime::currentDateTimeUtc().addSecs(-6 * 60 * 60);
    for (int row = 0; row < m_events->rowCount(); ++row) {
        if (m_events->eventAt(row).start > lately)
            return row;
    }
    return m_events->rowCount() - 1;
}

void EventsPage::showRow(int row)
{
    if (row < 0 || m_events->eventAt(row).id == m_editor->event().id)
        return;
    if (m_repeat->isBusy() || !unsaved().isEmpty()) {
        Q_EMIT noticed({Notice::Level::Warning,
                        tr("%1 Save with Ctrl+S, or go back with Esc.").arg(unsaved())});
        m_table->setCurrentRow(m_events->rowOf(m_editor->event().id));
        return;
    }
    m_editor->edit(m_events->eventAt(row));
    showEditor();
}

void EventsPage::showEditor()
{
    m_inspectors->setCurrentWidget(m_editor);
    m_inspectors->setVisible(m_editor->event().id.isValid());
}

void EventsPage::beginNew()
{
    if (const QString loss = unsaved(); !loss.isEmpty()) {
        Q_EMIT noticed(
            {Notice::Level::Warning, tr("%1 Save with Ctrl+S, or go back with Esc.").arg(loss)});
        return;
    }
    m_inspectors->setCurrentWidget(m_editor);
    m_inspectors->show();
    m_editor->beginNew(seed());
}

void EventsPage::takeChanged(const ManagedEvent &event)
{
    if (m_events->replace(event))
        return;
    readWords();
    m_filter->clear();
    read(event.id);
}

/// What a new event has in common with the one at hand: the house.
EventDraft EventsPage::seed() const
{
    const EventDraft &last = m_editor->event().draft;
    EventDraft draft;
    draft.venue = last.venue;
    draft.city = last.city;
    draft.country = last.country;
    draft.currency = last.currency.isEmpty() ? u"EUR"_qs : last.currency;
    draft.timeZone = last.timeZone.isEmpty() ? QString::fromLatin1(QTimeZone::systemTimeZoneId())
                                             : last.timeZone;
    return draft;
}

void EventsPage::fail(const Error &error)
{
    Q_EMIT noticed({Notice::Level::Error, error.text});
    Q_EMIT failed(error);
}

} // namespace parterre
