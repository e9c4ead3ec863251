// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/events/priceedit.h"

#include "models/seating/seatstates.h"

#include <map>

namespace parterre {

void PriceEdit::setLayout(SeatLayoutPtr layout)
{
    m_layout = std::move(layout);
    m_states = nullptr;
    m_value = {};
    m_steps.clear();
    m_step = 0;
    m_changedSeats = 0;
    m_prices.clear();
    for (int seat = 0; m_layout && seat < m_layout->size(); ++seat)
        m_prices.push_back(m_layout->price(seat).minor());
    count();
}

void PriceEdit::setStates(const SeatStates *states)
{
    m_states = states;
    count();
}

void PriceEdit::setValue(const HouseValue &value)
{
    m_value = value;
    count();
}

bool PriceEdit::setPrice(const std::vector<int> &seats, qint64 minor)
{
    Step step{{}, {}, minor};
    for (const int seat : seats) {
        if (m_prices[size_t(seat)] == minor)
            continue;
        step.seats.push_back(seat);
        step.before.push_back(m_prices[size_t(seat)]);
    }
    if (step.seats.empty())
        return false;
    m_steps.resize(m_step);
    m_steps.push_back(std::move(step));
    redo();
    return true;
}

void PriceEdit::undo()
{
    if (!canUndo())
        return;
    const Step &step = m_steps[--m_step];
    for (size_t i = 0; i < step.seats.size(); ++i)
        put(step.seats[i], step.before[i]);
    count();
}

void PriceEdit::redo()
{
    if (!canRedo())
        return;
    const Step &step = m_steps[m_step++];
    for (const int seat : step.seats)
        put(seat, step.after);
    count();
}

void PriceEdit::revert()
{
    while (m_step > 0) {
        const Step &step = m_steps[--m_step];
        for (size_t i = 0; i < step.seats.size(); ++i)
            put(step.seats[i], step.before[i]);
    }
    m_steps.clear();
    count();
}

std::vector<SeatPrice> PriceEdit::changes() const
{
    std::vector<SeatPrice> changes;
    for (size_t seat = 0; seat < m_prices.size(); ++seat) {
        if (m_prices[seat] != m_layout->price(int(seat)).minor())
            changes.push_back({m_layout->id(int(seat)), m_prices[seat]});
    }
    return changes;
}

std::vector<int> PriceEdit::seatsOfRow(int row) const
{
    std::vector<int> seats;
    for (size_t seat = 0; seat < m_prices.size(); ++seat) {
        if (m_prices[seat] == m_rows[size_t(row)].minor)
            seats.push_back(int(seat));
    }
    return seats;
}

Money PriceEdit::worthNow() const
{
    return fixedWorth() + Money(unsold(false), m_value.currency);
}

Money PriceEdit::worthThen() const
{
    return fixedWorth() + Money(unsold(true), m_value.currency);
}

int PriceEdit::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PriceEdit::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PriceEdit::data(const QModelIndex &index, int role) const
{
    const PriceRow &row = m_rows[size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const bool shown = role == Qt::DisplayRole;
    const QLocale locale;
    const auto money = [&](qint64 minor) -> QVariant {
        return shown ? QVariant(Money(minor, m_layout->price(0).currency()).amountText(locale))
                     : QVariant(minor);
    };
    const auto number
        = [&](int value) { return shown ? QVariant(locale.toString(value)) : QVariant(value); };
    switch (Column(index.column())) {
    case Price:
        return money(row.minor);
    case Seats:
        return number(row.seats);
    case Free:
        return number(row.free);
    case Worth:
        return money(row.minor * row.seats);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant PriceEdit::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Price:
        return tr("Price");
    case Seats:
        return tr("Seats");
    case Free:
        return tr("Free");
    case Worth:
        return tr("Value");
    case ColumnCount:
        break;
    }
    return {};
}

void PriceEdit::put(int seat, qint64 minor)
{
    qint64 &price = m_prices[size_t(seat)];
    const qint64 saved = m_layout->price(seat).minor();
    m_changedSeats += int(minor != saved) - int(price != saved);
    price = minor;
}

void PriceEdit::count()
{
    std::map<qint64, PriceRow, std::greater<>> rows;
    for (size_t seat = 0; seat < m_prices.size(); ++seat) {
        PriceRow &row = rows[m_prices[seat]];
        row.minor = m_prices[seat];
        ++row.seats;
        row.free += int(!m_states || m_states->status(int(seat)) == SeatStatus::Available);
    }
    beginResetModel();
    m_rows.clear();
    for (const auto &[minor, row] : rows)
        m_rows.push_back(row);
    endResetModel();
    Q_EMIT changed();
}

bool PriceEdit::isUnsold(int seat) const
{
    if (!m_states)
        return true;
    const SeatStatus status = m_states->status(seat);
    return status == SeatStatus::Available || status == SeatStatus::HouseHold;
}

qint64 PriceEdit::unsold(bool then) const
{
    qint64 sum = 0;
    for (size_t seat = 0; seat < m_prices.size(); ++seat) {
        if (isUnsold(int(seat)))
            sum += then ? m_prices[seat] : m_layout->price(int(seat)).minor();
    }
    return sum;
}

Money PriceEdit::fixedWorth() const
{
    Money worth(0, m_value.currency);
    for (const HouseValue::Part &part : m_value.parts)
        worth += part.heldWorth + part.soldWorth;
    return worth;
}

} // namespace parterre
