// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/privatecluster.h"
#include "tests/db/testqueries.h"
#include "tests/support/faultproxy.h"

#include <QtTest>

#include <thread>

using namespace parterre;

class LostLinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database.emplace(); }
    void cleanupTestCase() { m_database.reset(); }
    void init()
    {
        makeThings(m_database->sql());
        m_proxy.emplace(m_database->superuser());
        m_connection.emplace(m_proxy->options());
        QVERIFY(m_connection->ensureOpen());
    }
    void cleanup()
    {
        m_connection.reset();
        m_proxy.reset();
    }

    void losesAStatementInsideATransaction_data()
    {
        QTest::addColumn<FaultProxy::Fault>("fault");
        QTest::newRow("request") << FaultProxy::Fault::DropRequest;
        QTest::newRow("answer") << FaultProxy::Fault::DropAnswer;
    }
    void losesAStatementInsideATransaction()
    {
        QFETCH(FaultProxy::Fault, fault);
        {
            auto transaction = Transaction::begin(*m_connection);
            m_proxy->failNext("EXECUTE", fault);
            const auto changed = m_connection->execute(testQuery("rename_thing"), {1, "new"});
            QVERIFY(!changed);
            QCOMPARE(changed.error().kind, ErrorKind::ConnectionLost);
            QVERIFY(m_proxy->hasFailed());
            // The rest of the transaction must not run on a fresh link.
            QVERIFY(!m_connection->ensureOpen());
            QCOMPARE(transaction->commit().error().kind, ErrorKind::ConnectionLost);
        }
        QVERIFY(m_connection->ensureOpen());
        QTRY_COMPARE(thingNames(m_database->sql()), QStringLiteral("one,two"));
    }

    void knowsThatALostChangeMayHaveHappened_data() { losesAStatementInsideATransaction_data(); }
    void knowsThatALostChangeMayHaveHappened()
    {
        QFETCH(FaultProxy::Fault, fault);
        m_proxy->failNext("EXECUTE", fault);
        const auto changed = m_connection->execute(testQuery("rename_thing"), {1, "new"});
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::OutcomeUnknown);
        const bool done = fault == FaultProxy::Fault::DropAnswer;
        QTRY_COMPARE(thingNames(m_database->sql()),
                     done ? QStringLiteral("new,two") : QStringLiteral("one,two"));
    }

    void losesARead()
    {
        m_proxy->failNext("EXECUTE", FaultProxy::Fault::DropAnswer);
        const auto rows = m_connection->query(testQuery("list_things"));
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::ConnectionLost);
        QVERIFY(m_connection->ensureOpen());
        QCOMPARE(m_connection->query(testQuery("list_things"))->size(), size_t(2));
    }

    void doesNotKnowWhetherALostCommitHappened_data() { losesAStatementInsideATransaction_data(); }
    void doesNotKnowWhetherALostCommitHappened()
    {
        QFETCH(FaultProxy::Fault, fault);
        auto transaction = Transaction::begin(*m_connection);
        QVERIFY(m_connection->execute(testQuery("rename_thing"), {1, "new"}));
        m_proxy->failNext("COMMIT", fault);
        const auto committed = transaction->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind, ErrorKind::OutcomeUnknown);
        const bool done = fault == FaultProxy::Fault::DropAnswer;
        QTRY_COMPARE(thingNames(m_database->sql()),
                     done ? QStringLiteral("new,two") : QStringLiteral("one,two"));
        QVERIFY(m_connection->ensureOpen());
        QVERIFY(Transaction::begin(*m_connection));
    }

    void doesNotTryAnUnknownCommitAgain()
    {
        m_proxy->failNext("COMMIT", FaultProxy::Fault::DropAnswer);
        int attempts = 0;
        const auto done = inTransaction(*m_connection, [&](Connection &connection) {
            ++attempts;
            return connection.execute(testQuery("insert_thing"), {3, "three"});
        });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(attempts, 1);
    }

    void losesABeginAndAPrepare_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("begin") << QByteArray("BEGIN");
        QTest::newRow("prepare") << QByteArray("PREPARE");
    }
    void losesABeginAndAPrepare()
    {
        QFETCH(QByteArray, request);
        m_proxy->failNext(request, FaultProxy::Fault::DropRequest);
        const auto done = inTransaction(*m_connection, [](Connection &connection) {
            return connection.query(testQuery("list_things"));
        });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::ConnectionLost);
        QVERIFY(m_connection->ensureOpen());
    }

    void losesAPrivateQuery()
    {
        m_proxy->failNext("select", FaultProxy::Fault::DropRequest);
        const auto rows = m_connection->queryPrivately(testQuery("echo_text"), {"secret"});
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::ConnectionLost);
        QVERIFY(!rows.error().detail.contains(QLatin1String("secret")));
    }

    void noticesABackendKilledDuringAStatement()
    {
        const auto backend = m_connection->queryOne(testQuery("backend"));
        std::thread killer([&] {
            PlainConnection sql(m_database->superuser());
            const auto sleeps = [&] {
                return sql.value(QStringLiteral("select wait_event = 'PgSleep' from "
                                                "pg_stat_activity where pid = $1::integer"),
                                 {backend->text(u"pid")})
                    == QLatin1String("t");
            };
            while (!sleeps())
                std::this_thread::yield();
            terminate(sql, backend->integer(u"pid"));
        });
        const auto slept = m_connection->query(testQuery("sleep"), {30.0});
        killer.join();
        QVERIFY(!slept);
        QCOMPARE(slept.error().kind, ErrorKind::ConnectionLost);
        QVERIFY(m_connection->ensureOpen());
        QVERIFY(m_connection->query(QStringLiteral("meta/ping")));
    }

    void opensAgainWhenTheBackendWasKilledWhileIdle()
    {
        QVERIFY(m_connection->query(testQuery("list_things")));
        const auto backend = m_connection->queryOne(testQuery("backend"));
        terminate(m_database->sql(), backend->integer(u"pid"));
        const auto onAnotherBackend = [&] {
            if (!m_connection->ensureOpen())
                return false;
            const auto now = m_connection->queryOne(testQuery("backend"));
            return now && now->integer(u"pid") != backend->integer(u"pid");
        };
        QTRY_VERIFY(onAnotherBackend());
        QCOMPARE(m_connection->query(testQuery("list_things"))->size(), size_t(2));
    }

    void endsATransactionThatWaitsTooLong()
    {
        ConnectionOptions options = m_database->superuser();
        options.idleInTransactionTimeout = std::chrono::milliseconds(50);
        Connection connection(options);
        QVERIFY(connection.ensureOpen());
        const auto backend = connection.queryOne(testQuery("backend"));
        auto transaction = Transaction::begin(connection);
        QTRY_COMPARE(m_database->sql().value(QStringLiteral("select count(*) from pg_stat_activity "
                                                            "where pid = $1::integer"),
                                             {backend->text(u"pid")}),
                     QStringLiteral("0"));
        const auto changed = connection.execute(testQuery("rename_thing"), {1, "new"});
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::ConnectionLost);
    }

    void worksAgainAfterAServerRestart()
    {
        QTemporaryDir folder;
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7711));
        PrivateCluster cluster(folder.path(), PrivateCluster::Durability::Throwaway);
        const auto options = cluster.start();
        QVERIFY2(options, qPrintable(options ? QString() : options.error().detail));
        Connection connection(*options);
        QVERIFY(connection.ensureOpen());
        QVERIFY(connection.query(QStringLiteral("meta/ping")));
        const auto programs = ClusterPrograms::find();
        QProcess restart;
        ServerUser::forThisProcess().runAs(restart);
        restart.start(programs->path(QStringLiteral("pg_ctl")),
                      {"restart", "-w", "-m", "fast", "-l", folder.filePath("postgres/server.log"),
                       "-D", folder.filePath(QStringLiteral("postgres/%1").arg(programs->major))});
        QVERIFY(restart.waitForFinished() && restart.exitCode() == 0);
        QVERIFY(connection.ensureOpen());
        QVERIFY(connection.query(QStringLiteral("meta/ping")));
    }

private:
    std::optional<TestDatabase> m_database;
    std::optional<FaultProxy> m_proxy;
    std::optional<Connection> m_connection;
};

QTEST_GUILESS_MAIN(LostLinkTest)
#include "tst_lostlink.moc"
