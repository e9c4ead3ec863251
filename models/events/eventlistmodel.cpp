// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/eventlistmodel.h"

#include "models/events/eventtimes.h"

#include <algorithm>

namespace parterre {

namespace {

bool matches(const EventSummary &event, const QStringList &words, const QDateTime &now)
{
    if (words.isEmpty())
        return true;
    const QString text
        = QStringList{event.name, event.venue, event.city, event.category}.join(u' ');
    const QStringList dates = startWords(event.start, now, QLocale());
    return std::ranges::all_of(words, [&](const QString &word) {
        const auto begins
            = [&](const QString &date) { return date.startsWith(word, Qt::CaseInsensitive); };
        return text.contains(word, Qt::CaseInsensitive) || std::ranges::any_of(dates, begins);
    });
}

/// Whether nothing differs that the filter looks at: a seat sold does not move a line.
bool sameEvent(const EventSummary &a, const EventSummary &b)
{
    return a.id == b.id && a.name == b.name && a.venue == b.venue && a.city == b.city
        && a.category == b.category && a.start == b.start;
}

} // namespace

EventListModel::EventListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int EventListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant EventListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const EventSummary &event = eventAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return event.name;
    case PlaceRole:
        return event.venue;
    case StartRole:
        return event.start;
    case AvailableRole:
        return event.available;
    case TotalRole:
        return event.totalSeats;
    case OnSaleRole:
        return event.onSale;
    default:
        return {};
    }
}

void EventListModel::setEvents(std::vector<EventSummary> events)
{
    if (events == m_events)
        return;
    if (!m_shown.empty() && std::ranges::equal(events, m_events, sameEvent)) {
        m_events = std::move(events);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_events = std::move(events);
    filter();
    endResetModel();
}

void EventListModel::setFilter(const QString &typed, const QDateTime &now)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    m_now = now;
    filter();
    endResetModel();
}

void EventListModel::setAvailable(EventId event, int available)
{
    const auto found = std::ranges::find(m_events, event, &EventSummary::id);
    if (found == m_events.end() || found->available == available)
        return;
    found->available = available;
    if (const int row = rowOf(event); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), {AvailableRole});
}

const EventSummary &EventListModel::eventAt(int row) const
{
    return m_events.at(m_shown.at(static_cast<size_t>(row)));
}

int EventListModel::rowOf(EventId event) const
{
    const auto found
        = std::ranges::find(m_shown, event, [this](size_t at) { return m_events[at].id; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

std::optional<EventSummary> EventListModel::event(EventId event) const
{
    const auto found = std::ranges::find(m_events, event, &EventSummary::id);
    return found == m_events.end() ? std::nullopt : std::optional(*found);
}

int EventListModel::nextOnSale(const QDateTime &now) const
{
    const auto open = [&](size_t at) {
        const EventSummary &event = m_events[at];
        return event.onSale && (event.end.isValid() ? event.end : event.start) > now;
    };
    const auto found = std::ranges::find_if(m_shown, open);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

void EventListModel::filter()
{
    m_shown.clear();
    for (size_t at = 0; at < m_events.size(); ++at) {
        if (matches(m_events[at], m_words, m_now))
            m_shown.push_back(at);
    }
}

} // namespace parterre
