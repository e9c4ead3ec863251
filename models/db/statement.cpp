// SPDX-License-Identifier: GPL-3.0-or-later
// Running: the half of Connection::Private that sends statements and reads what failed.
#include "models/db/connectionprivate.h"
#include "models/db/errors.h"
#include "models/db/log.h"
#include "models/db/sqltext.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace parterre {

namespace {

Result<QVariant> sendableValue(const QVariant &value)
{
    if (value.isNull())
        return QVariant(QMetaType::fromType<QString>());
    switch (value.metaType().id()) {
    case QMetaType::QString:
        if (!value.toString().contains(QChar::Null))
            return value;
        return Error{ErrorKind::BadInput,
                     QCoreApplication::translate("Database",
                                                 "The text has a sign in it that cannot be stored. "
                                                 "Type it again."),
                     QStringLiteral("U+0000 in a value"),
                     {}};
    case QMetaType::QUuid:
        return QVariant(value.toUuid().toString(QUuid::WithoutBraces));
    case QMetaType::Float:
        return QVariant(value.toDouble());
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
    case QMetaType::QByteArray:
    case QMetaType::QDate:
    case QMetaType::QDateTime:
        return value;
    default:
        return bug(QStringLiteral("the driver cannot write a %1")
                       .arg(QLatin1String(value.metaType().name())));
    }
}

bool executeWith(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, values.at(i));
    return query.exec();
}

/// How a statement ended, in one line of the log.
class StatementLog final
{
public:
    explicit StatementLog(const QString &name)
        : m_name(name)
    {
        m_timer.start();
    }
    void succeeded(int rows) const
    {
        qCDebug(lcDb).noquote() << m_name << m_timer.elapsed() << "ms" << rows << "rows";
    }
    void failed(const QString &sqlState) const
    {
        qCWarning(lcDb).noquote() << m_name << m_timer.elapsed() << "ms failed"
                                  << (sqlState.isEmpty() ? QStringLiteral("without SQLSTATE")
                                                         : sqlState);
    }

private:
    const QString &m_name;
    QElapsedTimer m_timer;
};

} // namespace

Result<QVariantList> sendable(const QVariantList &values)
{
    QVariantList list;
    list.reserve(values.size());
    for (const QVariant &value : values) {
        auto sent = sendableValue(value);
        if (!sent)
            return sent.error();
        list.append(std::move(*sent));
    }
    return list;
}

Result<QSqlQuery *> Connection::Private::run(const QString &queryName, const QVariantList &values,
                                             Effect effect)
{
    const auto sent = sendable(values);
    if (!sent)
        return sent.error();
    auto answer = attempt(queryName, *sent, effect);
    if (!answer && isStaleStatement(answer.error().code) && !inTransaction)
        return attempt(queryName, *sent, effect);
    return answer;
}

Result<QSqlQuery *> Connection::Private::attempt(const QString &queryName,
                                                 const QVariantList &values, Effect effect)
{
    // After a loss the driver fails without any error, so the link is looked at first.
    if (!database.isOpen())
        return connectionLost(QStringLiteral("%1: the link is closed").arg(queryName));
    if (!inTransaction)
        statements.bury();
    if (!cancelGate->statementBegins())
        return cancelled();
    const StatementLog log(queryName);
    QSqlError refusal;
    const auto query = statements.prepared(database, queryName, values.size(), &refusal);
    const bool done = query && executeWith(**query, values);
    ServerComplaint circumstances;
    circumstances.cancelAsked = cancelGate->statementEnds();
    if (done) {
        log.succeeded((*query)->isSelect() ? (*query)->size() : (*query)->numRowsAffected());
        return query;
    }
    if (!query) {
        log.failed(refusal.nativeErrorCode());
        return refusal.isValid() ? failure(refusal, circumstances) : query.error();
    }
    // Outside a transaction a change commits itself.
    circumstances.committing = effect == Effect::Changes && !inTransaction;
    const PGresult *const result = resultHandle(**query);
    const Error error
        = result ? failure(result, circumstances) : failure((*query)->lastError(), circumstances);
    log.failed((*query)->lastError().nativeErrorCode());
    (*query)->finish();
    if (isStaleStatement(error.code))
        statements.drop(queryName);
    return error;
}

Error Connection::Private::failure(const QSqlError &error, ServerComplaint circumstances) const
{
    circumstances.sqlState = error.nativeErrorCode();
    circumstances.message = error.databaseText().trimmed();
    circumstances.linkOpen = database.isOpen();
    return errorFrom(circumstances);
}

Error Connection::Private::failure(const PGresult *result, ServerComplaint circumstances) const
{
    circumstances.sqlState = errorField(result, PG_DIAG_SQLSTATE);
    circumstances.message = errorField(result, PG_DIAG_MESSAGE_PRIMARY);
    circumstances.detail = errorField(result, PG_DIAG_MESSAGE_DETAIL);
    circumstances.constraint = errorField(result, PG_DIAG_CONSTRAINT_NAME);
    circumstances.linkOpen = database.isOpen();
    return errorFrom(circumstances);
}

Result<void> Connection::Private::runScript(const QString &script, const QString &file)
{
    PGconn *const handle = serverHandle(database);
    if (!database.isOpen() || PQsendQuery(handle, script.toUtf8().constData()) == 0)
        return connectionLost(QStringLiteral("%1: the link is closed").arg(file));
    const std::vector<int> lines = statementLines(script);
    size_t done = 0;
    Result<void> outcome;
    // Every result is fetched, or the next statement on this connection would meet them.
    while (const OwnedResult result{PQgetResult(handle)}) {
        const ExecStatusType status = PQresultStatus(result.get());
        if (status != PGRES_FATAL_ERROR && status != PGRES_BAD_RESPONSE) {
            ++done;
            continue;
        }
        if (!outcome)
            continue;
        Error error = failure(result.get());
        const int at = errorField(result.get(), PG_DIAG_STATEMENT_POSITION).toInt();
        const int line = at > 0   ? int(script.left(at - 1).count(u'\n')) + 1
            : done < lines.size() ? lines[done]
                                  : 1;
        error.detail = QStringLiteral("%1, line %2: %3").arg(file).arg(line).arg(error.detail);
        outcome = error;
    }
    return outcome;
}

} // namespace parterre
