// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/householdtable.h"

#include "models/events/eventtimes.h"
#include "models/seating/seatgroup.h"

#include <algorithm>

namespace parterre {

void HouseHoldTable::setHolds(std::vector<HouseHold> holds, SeatLayoutPtr layout,
                              const QString &timeZone)
{
    beginResetModel();
    m_holds = std::move(holds);
    m_layout = std::move(layout);
    m_zone = timeZone;
    endResetModel();
}

int HouseHoldTable::rowOf(BookingId booking) const
{
    const auto found = std::ranges::find(m_holds, booking, &HouseHold::booking);
    return found == m_holds.end() ? -1 : int(found - m_holds.begin());
}

std::vector<int> HouseHoldTable::seatsOf(int row) const
{
    std::vector<int> seats;
    for (const SeatId seat : hold(row).seats) {
        const int index = m_layout ? m_layout->indexOf(seat) : -1;
        if (index >= 0)
            seats.push_back(index);
    }
    std::ranges::sort(seats);
    return seats;
}

int HouseHoldTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_holds.size());
}

int HouseHoldTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant HouseHoldTable::data(const QModelIndex &index, int role) const
{
    const HouseHold &held = hold(index.row());
    const Column column = Column(index.column());
    if (role == Qt::TextAlignmentRole && column == Seats)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const QLocale locale;
    switch (column) {
    case Letter:
        return held.words.letter.isEmpty() ? tr("H", "house hold, one letter") : held.words.letter;
    case Reason:
        return houseReason(held.words.reason);
    case Seats:
        return role == Qt::EditRole ? QVariant(int(held.seats.size()))
                                    : QVariant(locale.toString(int(held.seats.size())));
    case Places:
        return m_layout ? groupText(*m_layout, seatsOf(index.row())) : QString();
    case Release:
        if (role == Qt::EditRole || !held.releaseAt.isValid())
            return role == Qt::EditRole ? QVariant(held.releaseAt) : QVariant(tr("by hand"));
        return locale.toString(inZone(held.releaseAt, m_zone), QLocale::ShortFormat);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant HouseHoldTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Letter:
        return QString();
    case Reason:
        return tr("For");
    case Seats:
        return tr("Seats");
    case Places:
        return tr("Where");
    case Release:
        return tr("On sale from");
    case ColumnCount:
        break;
    }
    return {};
}

QString houseReason(const QString &reason)
{
    return reason.isEmpty() ? HouseHoldTable::tr("No reason given") : reason;
}

} // namespace parterre
