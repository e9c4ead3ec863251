// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventdesk.h"

#include <QAbstractTableModel>

#include <vector>

namespace parterre {

/// The managers' events as a table; Qt::EditRole holds what a column is sorted by.
class ManagedEventModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Start, Venue, City, Category, Sold, Held, Free, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(std::vector<ManagedEvent> events);
    /// Takes the place of the event with its id; false when that is not in the table.
    bool replace(const ManagedEvent &event);
    [[nodiscard]] const ManagedEvent &eventAt(int row) const;
    [[nodiscard]] int rowOf(EventId event) const; ///< -1: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<ManagedEvent> m_events;
};

/// "On sale", "Not on sale yet", "Sale over", "No seats yet", "Switched off".
[[nodiscard]] QString saleStateText(const ManagedEvent &event, const QDateTime &now);

} // namespace parterre
