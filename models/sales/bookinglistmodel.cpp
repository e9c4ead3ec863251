// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/bookinglistmodel.h"

#include <QLocale>

namespace parterre {

int BookingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bookings.size());
}

QVariant BookingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BookingSummary &booking = bookingAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return booking.reference;
    case Qt::AccessibleTextRole:
        return tr("Booking %1, %2, %3, %4, %5")
            .arg(booking.reference, booking.eventName, booking.seats, booking.total.text(QLocale()),
                 bookingStatusText(booking));
    case CustomerRole:
        return booking.customer;
    case EventRole:
        return booking.eventName;
    case StartRole:
        return booking.start;
    case SeatsRole:
        return booking.seats;
    case TotalRole:
        return booking.total.amountText(QLocale());
    case StatusRole:
        return bookingStatusText(booking);
    case IsLiveRole:
        return booking.status == BookingStatus::Confirmed;
    default:
        return {};
    }
}

void BookingListModel::setBookings(std::vector<BookingSummary> bookings)
{
    beginResetModel();
    m_bookings = std::move(bookings);
    endResetModel();
}

const BookingSummary &BookingListModel::bookingAt(int row) const
{
    return m_bookings.at(static_cast<size_t>(row));
}

QString bookingStatusText(const BookingSummary &booking)
{
    return booking.status == BookingStatus::Confirmed ? BookingListModel::tr("Sold")
                                                      : BookingListModel::tr("Given back");
}

} // namespace parterre
