// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/pricedesk.h"
#include "models/seating/seatlayout.h"

#include <QAbstractTableModel>

#include <vector>

namespace parterre {

class SeatStates;

/// New prices of an event's seats before they are saved: one step a change, which can be undone. As
/// a table it shows the prices that there would be, the highest first. GUI thread.
class PriceEdit final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Price, Seats, Free, Worth, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// Another map: nothing is changed yet. Null: none.
    void setLayout(SeatLayoutPtr layout);
    /// The states are not owned; null: all free.
    void setStates(const SeatStates *states);
    void setValue(const HouseValue &value);

    /// False when all of them have that price already.
    bool setPrice(const std::vector<int> &seats, qint64 minor);
    [[nodiscard]] bool canUndo() const { return m_step > 0; }
    [[nodiscard]] bool canRedo() const { return m_step < m_steps.size(); }
    void undo();
    void redo();
    void revert(); ///< all steps

    [[nodiscard]] bool isChanged() const { return m_changedSeats > 0; }
    [[nodiscard]] int changedSeats() const { return m_changedSeats; }
    [[nodiscard]] std::vector<SeatPrice> changes() const;
    [[nodiscard]] qint64 price(int seat) const { return m_prices[size_t(seat)]; }
    /// The seats of a row of the table, ascending.
    [[nodiscard]] std::vector<int> seatsOfRow(int row) const;
    [[nodiscard]] int pricesVersion() const { return m_value.pricesVersion; }

    /// What is held or sold at its booking's price, and all others at theirs: as it is, and as it
    /// would be.
    [[nodiscard]] Money worthNow() const;
    [[nodiscard]] Money worthThen() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void changed();

private:
    struct Step
    {
        std::vector<int> seats;
        std::vector<qint64> before;
        qint64 after = 0;
    };
    struct PriceRow
    {
        qint64 minor = 0;
        int seats = 0;
        int free = 0;
    };

    void put(int seat, qint64 minor);
    void count();
    [[nodiscard]] bool isUnsold(int seat) const;
    [[nodiscard]] qint64 unsold(bool then) const;
    [[nodiscard]] Money fixedWorth() const;

    SeatLayoutPtr m_layout;
    const SeatStates *m_states = nullptr;
    HouseValue m_value;
    std::vector<qint64> m_prices; ///< as they would be, of each seat
    std::vector<Step> m_steps;
    size_t m_step = 0; ///< how many of them are done
    int m_changedSeats = 0;
    std::vector<PriceRow> m_rows;
};

} // namespace parterre
