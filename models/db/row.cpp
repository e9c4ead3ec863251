// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/row.h"

#include "models/db/log.h"
#include "models/db/pgarray.h"

namespace parterre {

namespace {

template <class List>
List listOf(const std::optional<List> &list, const QVariant &value, QStringView column)
{
    if (list)
        return *list;
    if (!value.isNull()) {
        qCCritical(lcDb) << "column" << column << "is no array of this type";
        Q_ASSERT(false);
    }
    return {};
}

} // namespace

Row::Row(QSharedPointer<const QStringList> columns, QVariantList values)
    : m_columns(std::move(columns))
    , m_values(std::move(values))
{
}

const QVariant &Row::at(QStringView column) const
{
    const qsizetype index = m_columns ? m_columns->indexOf(column) : -1;
    if (index >= 0 && index < m_values.size())
        return m_values.at(index);
    qCCritical(lcDb) << "the query has no column" << column;
    Q_ASSERT(false);
    static const QVariant none;
    return none;
}

bool Row::isNull(QStringView column) const
{
    return at(column).isNull();
}

qint64 Row::integer(QStringView column) const
{
    return at(column).toLongLong();
}

int Row::number(QStringView column) const
{
    return at(column).toInt();
}

double Row::real(QStringView column) const
{
    return at(column).toDouble();
}

bool Row::boolean(QStringView column) const
{
    return at(column).toBool();
}

QString Row::text(QStringView column) const
{
    return at(column).toString();
}

QDateTime Row::instant(QStringView column) const
{
    return at(column).toDateTime().toUTC();
}

QUuid Row::uuid(QStringView column) const
{
    return QUuid::fromString(text(column));
}

QJsonDocument Row::json(QStringView column) const
{
    return QJsonDocument::fromJson(text(column).toUtf8());
}

std::vector<qint64> Row::integers(QStringView column) const
{
    return listOf(integersOf(text(column)), at(column), column);
}

std::vector<int> Row::numbers(QStringView column) const
{
    return listOf(numbersOf(text(column)), at(column), column);
}

std::vector<float> Row::reals(QStringView column) const
{
    return listOf(realsOf(text(column)), at(column), column);
}

QStringList Row::texts(QStringView column) const
{
    return listOf(textsOf(text(column)), at(column), column);
}

} // namespace parterre
