// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/households.h"
#include "models/seating/seatlayout.h"

#include <QAbstractTableModel>

namespace parterre {

/// The house holds of an event, one a row.
class HouseHoldTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Letter, Reason, Seats, Places, Release, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// layout: names the places; may be null.
    void setHolds(std::vector<HouseHold> holds, SeatLayoutPtr layout, const QString &timeZone);
    [[nodiscard]] const std::vector<HouseHold> &holds() const { return m_holds; }
    [[nodiscard]] const HouseHold &hold(int row) const { return m_holds[size_t(row)]; }
    /// -1: not there.
    [[nodiscard]] int rowOf(BookingId booking) const;
    /// In the map that was given.
    [[nodiscard]] std::vector<int> seatsOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<HouseHold> m_holds;
    SeatLayoutPtr m_layout;
    QString m_zone;
};

/// "House" where no reason was given.
[[nodiscard]] QString houseReason(const QString &reason);

} // namespace parterre
