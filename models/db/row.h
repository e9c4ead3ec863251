// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonDocument>
#include <QSharedPointer>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <QVariant>

#include <vector>

namespace parterre {

/// One row of an answer, read by column name. A plain value: it outlives its statement and may
/// cross threads. Reading a column that the query does not have is a bug (asserted, logged).
/// SQL NULL reads as 0, an empty text or an empty array; isNull() tells.
class Row final
{
public:
    Row() = default;
    Row(QSharedPointer<const QStringList> columns, QVariantList values);

    [[nodiscard]] bool isNull(QStringView column) const;
    [[nodiscard]] qint64 integer(QStringView column) const;
    [[nodiscard]] int number(QStringView column) const; ///< an integer that fits 32 bits
    [[nodiscard]] double real(QStringView column) const;
    [[nodiscard]] bool boolean(QStringView column) const;
    [[nodiscard]] QString text(QStringView column) const;      ///< numeric arrives exactly, as text
    [[nodiscard]] QDateTime instant(QStringView column) const; ///< in UTC, milliseconds
    [[nodiscard]] QUuid uuid(QStringView column) const;
    [[nodiscard]] QJsonDocument json(QStringView column) const;
    [[nodiscard]] std::vector<qint64>
    integers(QStringView column) const; ///< NULL elements read as 0
    [[nodiscard]] std::vector<int> numbers(QStringView column) const;
    [[nodiscard]] std::vector<float> reals(QStringView column) const; ///< NULL elements read as NaN
    [[nodiscard]] QStringList texts(QStringView column) const; ///< NULL elements are null strings

private:
    [[nodiscard]] const QVariant &at(QStringView column) const;

    QSharedPointer<const QStringList> m_columns;
    QVariantList m_values;
};

using Rows = std::vector<Row>;

} // namespace parterre
