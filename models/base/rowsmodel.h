// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace parterre {

/// A table over a list of values: a row a value, and for each column its head, its words and what
/// it sorts by. Qt::EditRole is the key of sorting.
template <class Value>
class RowsModel final : public QAbstractTableModel
{
public:
    using Text = std::function<QString(const Value &)>;
    using Key = std::function<QVariant(const Value &)>;
    struct Column
    {
        Column(QString headText, Text textOf, Key keyOf = nullptr, bool figure = false)
            : head(std::move(headText))
            , text(std::move(textOf))
            , key(std::move(keyOf))
            , isFigure(figure)
        {
        }
        QString head;
        Text text;
        Key key;       ///< none: the text itself
        bool isFigure; ///< aligned at the right
    };

    explicit RowsModel(std::vector<Column> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
    {
    }

    void setValues(std::vector<Value> values)
    {
        if (values.size() == m_values.size() && !values.empty()) { // keeps what is chosen
            m_values = std::move(values);
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            return;
        }
        beginResetModel();
        m_values = std::move(values);
        endResetModel();
    }
    /// Says that what is said of time has changed, though no value did.
    void refresh(int column)
    {
        if (!m_values.empty())
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    }

    [[nodiscard]] const std::vector<Value> &values() const { return m_values; }
    [[nodiscard]] const Value &at(int row) const { return m_values.at(static_cast<size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_values.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Column &column = m_columns.at(static_cast<size_t>(index.column()));
        const Value &value = at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return column.text(value);
        case Qt::EditRole:
            return column.key ? column.key(value) : QVariant(column.text(value));
        case Qt::TextAlignmentRole:
            return int((column.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column &column = m_columns[static_cast<size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.head;
        if (role == Qt::TextAlignmentRole)
            return int((column.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }

private:
    std::vector<Column> m_columns;
    std::vector<Value> m_values;
};

} // namespace parterre
