// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bookingfinder.h"

#include <QAbstractListModel>

namespace parterre {

/// Found bookings as a list; the reference is what is displayed.
class BookingListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CustomerRole = Qt::UserRole, ///< empty: a walk-in
        EventRole,
        StartRole, ///< QDateTime
        SeatsRole,
        TotalRole,  ///< "90.00"
        StatusRole, ///< "Sold"
        IsLiveRole, ///< false: everything was given back
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    void setBookings(std::vector<BookingSummary> bookings);
    [[nodiscard]] const BookingSummary &bookingAt(int row) const;

private:
    std::vector<BookingSummary> m_bookings;
};

/// How a booking stands: "Sold", "Given back".
[[nodiscard]] QString bookingStatusText(const BookingSummary &booking);

} // namespace parterre
