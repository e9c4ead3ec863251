// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and closing: the half of Connection::Private that makes and ends a session.
#include "models/db/connectionprivate.h"
#include "models/db/errors.h"
#include "models/db/log.h"
#include "models/db/refusal.h"

#include <QCoreApplication>

#include <atomic>
#include <mutex>

namespace parterre {

namespace {

/// Qt before 6.5.3 can hang at exit when connections are opened at the same moment
/// (QTBUG-112961), so they are opened one after another.
std::mutex openingInTurn;

QString uniqueName()
{
    static std::atomic<int> last = 0;
    return QStringLiteral("parterre-%1").arg(++last);
}

void logNotice(void *, const char *notice)
{
    qCDebug(lcDb).noquote() << QString::fromUtf8(notice).trimmed();
}

/// A value in libpq's connection string. The driver turns every semicolon into a space.
QString quotedOption(QString value)
{
    value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return u'\'' + value.replace(u';', u' ') + u'\'';
}

} // namespace

Connection::Private::Private(ConnectionOptions connectionOptions, std::stop_token endingToken)
    : options(std::move(connectionOptions))
    , ending(std::move(endingToken))
    , name(uniqueName())
{
    makeDriver();
}

Connection::Private::~Private()
{
    endSession();
    removeDriver();
}

void Connection::Private::makeDriver()
{
    const std::scoped_lock turn(openingInTurn);
    database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
}

void Connection::Private::removeDriver()
{
    const std::scoped_lock turn(openingInTurn);
    database = {};
    QSqlDatabase::removeDatabase(name);
}

QString Connection::Private::sessionOptions() const
{
    const QString session
        = QStringLiteral("-c TimeZone=UTC -c statement_timeout=%1 -c lock_timeout=%2"
                         " -c idle_in_transaction_session_timeout=%3")
              .arg(options.statementTimeout.count())
              .arg(options.lockTimeout.count())
              .arg(options.idleInTransactionTimeout.count());
    return QStringLiteral("connect_timeout=%1;keepalives_idle=10;keepalives_interval=5;"
                          "keepalives_count=3;tcp_user_timeout=5000;application_name=%2;options=%3")
        .arg(options.connectTimeout.count())
        .arg(quotedOption(options.applicationName), quotedOption(session));
}

Result<void> Connection::Private::open()
{
    if (!database.isValid())
        return Error{ErrorKind::Unavailable,
                     QCoreApplication::translate(
                         "Database",
                         "Qt's PostgreSQL driver is missing on this computer. Install "
                         "the package libqt6sql6-psql and start again."),
                     {},
                     {}};
    database.setHostName(options.host);
    database.setPort(options.port);
    database.setDatabaseName(options.database);
    database.setUserName(options.user);
    database.setPassword(options.password);
    database.setConnectOptions(sessionOptions());
    std::unique_lock turn(openingInTurn);
    if (ending.stop_requested())
        return cancelled(QStringLiteral("the program ends"));
    const QDeadlineTimer patience(options.connectTimeout);
    const bool opened = database.open();
    turn.unlock();
    if (!opened)
        return openFailure(patience);
    PGconn *const handle = serverHandle(database);
    PQsetNoticeProcessor(handle, logNotice, nullptr);
    cancelGate->opened(handle);
    return {};
}

void Connection::Private::endSession()
{
    cancelGate->closed();
    if (!database.isOpen())
        return;
    statements.clear();
    database.close();
}

void Connection::Private::close()
{
    endSession();
    if (statements.isEmpty())
        return;
    // Over a broken link every statement would print that it cannot be freed. One whose driver has
    // gone dies in silence; it must only never be executed again.
    removeDriver();
    statements.clear();
    makeDriver();
}

bool Connection::Private::linkStands() const
{
    if (!database.isOpen())
        return false;
    // Reads what has arrived, without waiting: first the server's last words, then the end.
    PGconn *const handle = serverHandle(database);
    return PQconsumeInput(handle) == 1 // NOLINTNEXTLINE(misc-redundant-expression)
        && PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK;
}

Error Connection::Private::openFailure(const QDeadlineTimer &patience) const
{
    ServerComplaint complaint;
    complaint.message = database.lastError().databaseText().trimmed();
    complaint.sqlState = refusalState(options, patience);
    complaint.linkOpen = false;
    Error error = errorFrom(complaint);
    if (error.kind == ErrorKind::ConnectionLost) {
        error.text = QCoreApplication::translate(
            "Database",
            "The database server cannot be reached. Check that it runs and that the network is "
            "up.");
    } else if (error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Bug) {
        error.kind = ErrorKind::Forbidden;
        error.text = QCoreApplication::translate(
                         "Database", "The database server refused the connection. It said: %1")
                         .arg(complaint.message);
    }
    return error;
}

} // namespace parterre
