// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plainconnection.h"

#include <libpq-fe.h>

#include <array>
#include <vector>

namespace parterre {

namespace {

PlainConnection::Answer answerOf(const PGresult *result)
{
    PlainConnection::Answer answer;
    const ExecStatusType status = PQresultStatus(result);
    answer.ok = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
    answer.sqlState = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    answer.message = QString::fromUtf8(PQresultErrorMessage(result)).trimmed();
    answer.changed = QByteArray(PQcmdTuples(const_cast<PGresult *>(result))).toLongLong();
    for (int column = 0; column < PQnfields(result); ++column)
        answer.columns.append(QString::fromUtf8(PQfname(result, column)));
    for (int row = 0; row < PQntuples(result); ++row) {
        QStringList fields;
        for (int column = 0; column < PQnfields(result); ++column)
            fields.append(PQgetisnull(result, row, column)
                              ? QString()
                              : QString::fromUtf8(PQgetvalue(result, row, column)));
        answer.rows.append(fields);
    }
    return answer;
}

} // namespace

void PlainConnection::Finish::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

PlainConnection::PlainConnection(const ConnectionOptions &options)
{
    const std::array texts{options.host.toUtf8(), QByteArray::number(options.port),
                           options.database.toUtf8(), options.user.toUtf8(),
                           options.password.toUtf8()};
    const std::array<const char *, 8> keywords{
        "host", "port", "dbname", "user", "password", "client_encoding", "options", nullptr};
    const std::array<const char *, 8> values{texts[0], texts[1], texts[2],          texts[3],
                                             texts[4], "UTF8",   "-c TimeZone=UTC", nullptr};
    m_connection.reset(PQconnectdbParams(keywords.data(), values.data(), 0));
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        qFatal("test connection: %s", PQerrorMessage(m_connection.get()));
    PQsetNoticeProcessor(
        m_connection.get(), [](void *, const char *) {}, nullptr);
}

PlainConnection::~PlainConnection() = default;

PlainConnection::Answer PlainConnection::tryRun(const QString &sql, const QStringList &values)
{
    std::vector<QByteArray> texts;
    std::vector<const char *> pointers;
    texts.reserve(size_t(values.size()));
    for (const QString &value : values) {
        texts.push_back(value.toUtf8());
        pointers.push_back(value.isNull() ? nullptr : texts.back().constData());
    }
    const QByteArray text = sql.toUtf8();
    PGresult *const result = values.isEmpty()
        ? PQexec(m_connection.get(), text)
        : PQexecParams(m_connection.get(), text, int(pointers.size()), nullptr, pointers.data(),
                       nullptr, nullptr, 0);
    Answer answer = answerOf(result);
    PQclear(result);
    return answer;
}

PlainConnection::Answer PlainConnection::run(const QString &sql, const QStringList &values)
{
    Answer answer = tryRun(sql, values);
    if (!answer.ok)
        qFatal("test SQL refused: %s\n%s", qPrintable(answer.message), qPrintable(sql));
    return answer;
}

QString PlainConnection::value(const QString &sql, const QStringList &values)
{
    const Answer answer = run(sql, values);
    if (answer.rows.size() != 1 || answer.rows.first().isEmpty())
        qFatal("test SQL gave no single row: %s", qPrintable(sql));
    return answer.rows.first().first();
}

int PlainConnection::backend() const
{
    return PQbackendPID(m_connection.get());
}

} // namespace parterre
