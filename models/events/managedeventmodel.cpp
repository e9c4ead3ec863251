// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/managedeventmodel.h"

#include "models/events/eventtimes.h"

#include <QLocale>

#include <algorithm>

namespace parterre {

namespace {

QString startText(const ManagedEvent &event)
{
    const QLocale locale;
    const bool thisYear = event.start.date().year() == QDate::currentDate().year();
    const QString format = thisYear ? u"ddd d MMM"_qs : u"ddd d MMM yyyy"_qs;
    return locale.toString(event.start.date(), format) + u' '
        + clockText(event.start.time(), locale);
}

QVariant valueOf(const ManagedEvent &event, int column)
{
    switch (ManagedEventModel::Column(column)) {
    case ManagedEventModel::Name:
        return event.draft.name;
    case ManagedEventModel::Start:
        return event.start;
    case ManagedEventModel::Venue:
        return event.draft.venue;
    case ManagedEventModel::City:
        return event.draft.city;
    case ManagedEventModel::Category:
        return event.draft.category;
    case ManagedEventModel::Sold:
        return event.sold;
    case ManagedEventModel::Held:
        return event.held + event.house;
    case ManagedEventModel::Free:
        return event.available;
    case ManagedEventModel::State:
        return saleStateText(event, QDateTime::currentDateTimeUtc());
    case ManagedEventModel::ColumnCount:
        break;
    }
    return {};
}

bool isCount(int column)
{
    return column == ManagedEventModel::Sold || column == ManagedEventModel::Held
        || column == ManagedEventModel::Free;
}

} // namespace

QString saleStateText(const ManagedEvent &event, const QDateTime &now)
{
    if (!event.draft.active)
        return ManagedEventModel::tr("Switched off");
    if (event.onSale)
        return event.totalSeats > 0 ? ManagedEventModel::tr("On sale")
                                    : ManagedEventModel::tr("No seats yet");
    const QDateTime onSale = event.draft.onSale;
    const QDateTime wallNow(now.toTimeZone(event.start.timeZone()).date(),
                            now.toTimeZone(event.start.timeZone()).time(), Qt::UTC);
    return onSale.isValid() && onSale > wallNow ? ManagedEventModel::tr("Not on sale yet")
                                                : ManagedEventModel::tr("Sale over");
}

void ManagedEventModel::setEvents(std::vector<ManagedEvent> events)
{
    beginResetModel();
    m_events = std::move(events);
    endResetModel();
}

bool ManagedEventModel::replace(const ManagedEvent &event)
{
    const int row = rowOf(event.id);
    if (row < 0)
        return false;
    m_events[size_t(row)] = event;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    return true;
}

const ManagedEvent &ManagedEventModel::eventAt(int row) const
{
    return m_events.at(size_t(row));
}

int ManagedEventModel::rowOf(EventId event) const
{
    const auto found = std::ranges::find(m_events, event, &ManagedEvent::id);
    return found == m_events.end() ? -1 : int(found - m_events.begin());
}

int ManagedEventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int ManagedEventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ManagedEventModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ManagedEvent &event = eventAt(index.row());
    if (role == Qt::TextAlignmentRole && isCount(index.column()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::EditRole)
        return valueOf(event, index.column());
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Start)
        return startText(event);
    if (isCount(index.column()))
        return QLocale().toString(valueOf(event, index.column()).toInt());
    return valueOf(event, index.column());
}

QVariant ManagedEventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isCount(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Name");
    case Start:
        return tr("Start");
    case Venue:
        return tr("Venue");
    case City:
        return tr("City");
    case Category:
        return tr("Category");
    case Sold:
        return tr("Sold");
    case Held:
        return tr("Held");
    case Free:
        return tr("Free");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace parterre
