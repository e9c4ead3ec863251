// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"

#include "models/db/connectionprivate.h"
#include "models/db/errors.h"
#include "models/db/sqltext.h"

namespace parterre {

namespace {

using Columns = QSharedPointer<const QStringList>;

Columns columnsOf(const PGresult *result)
{
    auto names = QSharedPointer<QStringList>::create();
    for (int i = 0; i < PQnfields(result); ++i)
        names->append(QString::fromUtf8(PQfname(result, i)));
    return names;
}

Rows rowsOf(QSqlQuery &query)
{
    // The names come from libpq: QSqlQuery::record() would ask the server for each table's name.
    const Columns columns = columnsOf(resultHandle(query));
    Rows rows;
    rows.reserve(size_t(qMax(0, query.size())));
    while (query.next()) {
        QVariantList values;
        values.reserve(columns->size());
        for (int i = 0; i < int(columns->size()); ++i)
            values.append(query.value(i));
        rows.emplace_back(columns, std::move(values));
    }
    query.finish();
    return rows;
}

QVariant privateValue(const PGresult *result, int row, int column)
{
    constexpr Oid booleanType = 16;
    if (PQgetisnull(result, row, column))
        return QVariant(QMetaType::fromType<QString>());
    const QString text = QString::fromUtf8(PQgetvalue(result, row, column));
    if (PQftype(result, column) == booleanType)
        return text == QLatin1String("t");
    return text;
}

Rows rowsOf(const PGresult *result)
{
    const Columns columns = columnsOf(result);
    Rows rows;
    for (int row = 0; row < PQntuples(result); ++row) {
        QVariantList values;
        for (int column = 0; column < int(columns->size()); ++column)
            values.append(privateValue(result, row, column));
        rows.emplace_back(columns, std::move(values));
    }
    return rows;
}

} // namespace

Connection::Connection(ConnectionOptions options, std::stop_token ending)
    : d(std::make_unique<Private>(std::move(options), std::move(ending)))
{
}

Connection::~Connection() = default;

Result<void> Connection::ensureOpen()
{
    if (d->linkStands())
        return {};
    if (d->inTransaction)
        return connectionLost(QStringLiteral("the link broke inside a transaction"));
    d->close();
    return d->open();
}

void Connection::close()
{
    d->close();
}

bool Connection::isOpen() const
{
    return d->database.isOpen();
}

Result<Rows> Connection::query(const QString &name, const QVariantList &values)
{
    auto answer = d->run(name, values, Private::Effect::Reads);
    if (!answer)
        return answer.error();
    return rowsOf(**answer);
}

Result<Row> Connection::queryOne(const QString &name, const QVariantList &values)
{
    auto rows = query(name, values);
    if (!rows)
        return rows.error();
    if (rows->size() != 1)
        return bug(QStringLiteral("%1 gave %2 rows instead of one").arg(name).arg(rows->size()));
    return std::move(rows->front());
}

Result<qint64> Connection::execute(const QString &name, const QVariantList &values)
{
    auto answer = d->run(name, values, Private::Effect::Changes);
    if (!answer)
        return answer.error();
    const qint64 changed = (*answer)->numRowsAffected();
    (*answer)->finish();
    return changed;
}

Result<Rows> Connection::queryPrivately(const QString &name, const QStringList &values)
{
    const auto text = queryText(name);
    if (!text)
        return text.error();
    std::vector<QByteArray> sent;
    std::vector<const char *> pointers;
    sent.reserve(size_t(values.size()));
    for (const QString &value : values) {
        if (const auto checked = sendable({value}); !checked)
            return checked.error();
        sent.push_back(value.toUtf8());
        pointers.push_back(value.isNull() ? nullptr : sent.back().constData());
    }
    if (!isOpen())
        return connectionLost(QStringLiteral("%1: the link is closed").arg(name));
    if (!d->cancelGate->statementBegins())
        return cancelled();
    const OwnedResult result(PQexecParams(serverHandle(d->database), text->toUtf8().constData(),
                                          int(pointers.size()), nullptr, pointers.data(), nullptr,
                                          nullptr, 0));
    ServerComplaint circumstances;
    circumstances.cancelAsked = d->cancelGate->statementEnds();
    if (PQresultStatus(result.get()) == PGRES_TUPLES_OK)
        return rowsOf(result.get());
    Error error = d->failure(result.get(), circumstances);
    error.detail = name; // the server's own words might repeat a value
    return error;
}

void Connection::cancel()
{
    d->cancelGate->cancelStatement();
}

} // namespace parterre
