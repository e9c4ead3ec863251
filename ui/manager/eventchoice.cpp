// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manager/eventchoice.h"

#include "models/events/chosenevent.h"
#include "models/events/eventtimes.h"
#include "ui/theme/themesource.h"
#include "ui/widgets/choicebox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace parterre {

namespace {

constexpr int widest = 480;

QString lineOf(const ManagedEvent &event)
{
    const QLocale locale;
    return QStringLiteral("%1 %2 \u00b7 %3 \u00b7 %4")
        .arg(locale.toString(event.start.date(), u"ddd d MMM yyyy"_qs),
             clockText(event.start.time(), locale), event.draft.name, event.draft.venue);
}

} // namespace

EventChoice::EventChoice(const ThemeSource &themes, ChosenEvent &chosen, QWidget *parent)
    : QWidget(parent)
    , m_chosen(chosen)
    , m_box(new ChoiceBox(themes, this))
{
    auto *label = new QLabel(tr("E&vent"), this);
    label->setBuddy(m_box);
    m_box->setObjectName(u"eventChoice"_qs);
    m_box->setAccessibleName(tr("Event"));
    m_box->setMaxVisibleItems(20);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumWidth(widest);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Grid::unit);
    line->addWidget(label);
    line->addWidget(m_box, 1);
    setFocusProxy(m_box);
    connect(&chosen, &ChosenEvent::eventsRead, this, &EventChoice::fill);
    connect(&chosen, &ChosenEvent::chosen, this, &EventChoice::mark);
    connect(m_box, &QComboBox::activated, this,
            [this](int at) { m_chosen.choose(EventId{m_box->itemData(at).toLongLong()}); });
    fill();
}

void EventChoice::fill()
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    for (const ManagedEvent &event : m_chosen.events())
        m_box->addItem(lineOf(event), event.id.value);
    m_box->setEnabled(m_box->count() > 0);
    m_box->setPlaceholderText(tr("There is no event yet"));
    mark();
}

void EventChoice::mark()
{
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(m_box->findData(m_chosen.id().value));
}

} // namespace parterre
