// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/migrator.h"
#include "tests/programs/owncluster.h"
#include "tests/programs/programrun.h"
#include "tests/programs/tillsession.h"

#include <QTest>

using namespace parterre;

/// Somebody with a till's login and psql keeps a transaction open: parterred ends it.
class StuckTillTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freesTheSeatsOfAStuckTransaction();
    void leavesTheTransactionsOfOthersAlone();
    void saysWhenItMayNotEndThem();
};

namespace {

constexpr int bound = 15'000; // ms

const QString withoutTimeouts = QStringLiteral(
    "set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; begin");

const QString version = QStringLiteral("select api.version()");

RunningProgram startServer(const ConnectionOptions &options)
{
    return startProgram(QStringLiteral("parterred"),
                        {QStringLiteral("--longest-transaction"), QStringLiteral("2")},
                        environmentFor(options));
}

/// All that the program has said so far.
class Log final
{
public:
    explicit Log(QProcess &program)
        : m_program(program)
    {
    }
    [[nodiscard]] bool has(const char *words)
    {
        m_text += m_program.readAll();
        return m_text.contains(words);
    }

private:
    QProcess &m_program;
    QByteArray m_text;
};

} // namespace

void StuckTillTest::freesTheSeatsOfAStuckTransaction()
{
    TestDatabase database;
    const int event = setUpHouse(database, 10);
    TillSession hostile(database, 1);
    TillSession window(database, 2);
    hostile.sql().run(withoutTimeouts);
    QCOMPARE(hostile.hold(event, 3).outcome, QStringLiteral("DONE"));
    QCOMPARE(window.hold(event, 3).outcome, QStringLiteral("BUSY"));

    const RunningProgram server = startServer(database.server());
    bool taken = false;
    const auto take
        = [&] { return taken = taken || window.hold(event, 3).outcome == QLatin1String("DONE"); };
    QTRY_VERIFY_WITH_TIMEOUT(take(), bound);
    QVERIFY(!hostile.sql().tryRun(QStringLiteral("commit")).ok);
    const auto noted = database.sql().run(
        QStringLiteral("select details ->> 'till', details ->> 'role', details ->> 'changed_data', "
                       "(details ->> 'open_ms')::int >= 2000 from parterre.audit "
                       "where action = 'end stuck till'"));
    QCOMPARE(noted.rows,
             QList<QStringList>{QStringList({QStringLiteral("Till 1"), TestCluster::tillRole(1),
                                             QStringLiteral("true"), QStringLiteral("t")})});
    Log log(*server);
    QTRY_VERIFY(log.has("warning job=stuck state=ended till=\"Till 1\""));
    QCOMPARE(violations(database), 0);
}

void StuckTillTest::leavesTheTransactionsOfOthersAlone()
{
    TestDatabase database;
    const int event = setUpHouse(database, 10);
    TillSession hostile(database, 1);
    TillSession idle(database, 2);
    PlainConnection reader(database.till(2));
    hostile.sql().run(withoutTimeouts);
    QCOMPARE(hostile.hold(event, 3).outcome, QStringLiteral("DONE"));
    reader.run(withoutTimeouts);
    database.sql().run(QStringLiteral("begin; select 1"));
    const RunningProgram server = startServer(database.server());
    QTRY_VERIFY_WITH_TIMEOUT(!hostile.sql().tryRun(version).ok, bound);
    QVERIFY(idle.sql().tryRun(version).ok);
    QVERIFY(reader.tryRun(version).ok);
    QVERIFY(database.sql().tryRun(QStringLiteral("commit")).ok);
}

void StuckTillTest::saysWhenItMayNotEndThem()
{
    OwnCluster cluster;
    const ConnectionOptions owner = cluster.superuser(QStringLiteral("parterre"));
    QVERIFY(Migrator(cluster.superuser(QStringLiteral("postgres"))).createDatabase(owner.database));
    QVERIFY(Migrator(owner).installRoles());
    QVERIFY(Migrator(owner).migrate());
    PlainConnection sql(owner);
    sql.run(QStringLiteral("select parterre.add_till('Till 1', 'till_1');"
                           "select parterre.set_role_password('till_1', 'till');"
                           "revoke pg_signal_backend from parterre_owner"));
    ConnectionOptions till = owner;
    till.user = QStringLiteral("till_1");
    till.password = QStringLiteral("till");
    PlainConnection hostile(till);
    hostile.run(withoutTimeouts);
    // A wrong password is written down, too.
    hostile.run(QStringLiteral("select api.sign_in('nobody@example.org', 'guess')"));

    const RunningProgram server = startServer(owner);
    Log log(*server);
    QTRY_VERIFY_WITH_TIMEOUT(log.has("does not let parterred end it: run parterre-admin migrate"),
                             bound);
    QVERIFY(hostile.tryRun(version).ok);
    QVERIFY(Migrator(owner).installRoles()); // as migrate does for a superuser
    QTRY_VERIFY_WITH_TIMEOUT(!hostile.tryRun(version).ok, bound);
}

QTEST_GUILESS_MAIN(StuckTillTest)
#include "tst_stucktill.moc"
