// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/transaction.h"

#include "models/db/connectionprivate.h"
#include "models/db/errors.h"

#include <QRandomGenerator>
#include <QThread>

#include <utility>

namespace parterre {

Result<Transaction> Transaction::begin(Connection &connection)
{
    Connection::Private &session = *connection.d;
    if (session.inTransaction)
        return bug(QStringLiteral("a transaction inside a transaction"));
    if (!session.database.isOpen())
        return connectionLost(QStringLiteral("begin: the link is closed"));
    if (!session.database.transaction())
        return session.failure(session.database.lastError());
    session.inTransaction = true;
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    Connection::Private &session = *m_connection->d;
    session.inTransaction = false;
    // A session that cannot roll back is of no use to the next job.
    if (session.database.isOpen() && !session.database.rollback())
        session.close();
}

Result<void> Transaction::commit()
{
    if (!m_connection)
        return bug(QStringLiteral("commit of a transaction that has ended"));
    Connection::Private &session = *m_connection->d;
    const bool aborted = PQtransactionStatus(serverHandle(session.database)) == PQTRANS_INERROR;
    if (aborted)
        return bug(QStringLiteral("commit after a statement that failed"));
    if (!session.database.isOpen())
        return connectionLost(QStringLiteral("the link broke before the commit was sent"));
    const bool committed = session.database.commit();
    m_connection = nullptr;
    session.inTransaction = false;
    if (committed)
        return {};
    ServerComplaint circumstances;
    circumstances.committing = true;
    return session.failure(session.database.lastError(), circumstances);
}

bool shouldRetry(const Error &error, int attempt)
{
    constexpr int attempts = 4;
    const bool passing = error.kind == ErrorKind::Retry || error.kind == ErrorKind::Busy;
    if (!passing || attempt >= attempts)
        return false;
    QThread::msleep(ulong(QRandomGenerator::global()->bounded(30, 151)));
    return true;
}

} // namespace parterre
