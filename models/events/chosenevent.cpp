// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/chosenevent.h"

#include <algorithm>

namespace parterre {

ChosenEvent::ChosenEvent(EventDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void ChosenEvent::read(const QString &token)
{
    EventFilter filter;
    filter.active = true;
    const std::function<void(Result<EventList>)> done = [this](const Result<EventList> &list) {
        if (list)
            take(list->events);
        else
            Q_EMIT failed(list.error());
    };
    m_desk.list(token, filter, this, m_latest.next().guard(done));
}

void ChosenEvent::forget()
{
    m_latest.cancel();
    m_events.clear();
    Q_EMIT eventsRead();
}

const ManagedEvent *ChosenEvent::event() const
{
    const auto found = std::ranges::find(m_events, m_id, &ManagedEvent::id);
    return found == m_events.end() ? nullptr : &*found;
}

void ChosenEvent::choose(EventId event)
{
    if (event == m_id)
        return;
    m_id = event;
    Q_EMIT chosen(m_id);
}

void ChosenEvent::take(std::vector<ManagedEvent> events)
{
    m_events = std::move(events);
    Q_EMIT eventsRead();
    if (event() || m_events.empty())
        return;
    const QDateTime today = QDateTime::currentDateTimeUtc().addSecs(-6 * 60 * 60);
    const auto next = std::ranges::find_if(
        m_events, [&](const ManagedEvent &candidate) { return candidate.start > today; });
    choose(next == m_events.end() ? m_events.back().id : next->id);
}

} // namespace parterre
