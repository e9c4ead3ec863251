// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/testqueries.h"

#include <QtTest>

#include <barrier>
#include <thread>

using namespace parterre;

class TransactionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database.emplace(); }
    void cleanupTestCase() { m_database.reset(); }
    void init()
    {
        makeThings(m_database->sql());
        m_connection.emplace(m_database->superuser());
        QVERIFY(m_connection->ensureOpen());
    }
    void cleanup() { m_connection.reset(); }

    void keepsWhatIsCommitted()
    {
        auto transaction = Transaction::begin(*m_connection);
        QVERIFY(transaction && rename(1, "new"));
        QCOMPARE(thingNames(m_database->sql()), QStringLiteral("one,two"));
        QVERIFY(transaction->commit());
        QCOMPARE(thingNames(m_database->sql()), QStringLiteral("new,two"));
    }

    void rollsBackWhatIsNot()
    {
        {
            auto transaction = Transaction::begin(*m_connection);
            QVERIFY(transaction && rename(1, "new"));
        }
        QCOMPARE(thingNames(m_database->sql()), QStringLiteral("one,two"));
        QVERIFY(Transaction::begin(*m_connection));
    }

    void refusesToNest()
    {
        auto outer = Transaction::begin(*m_connection);
        QVERIFY(outer && rename(1, "new"));
        const auto inner = Transaction::begin(*m_connection);
        QVERIFY(!inner);
        QCOMPARE(inner.error().kind, ErrorKind::Bug);
        QVERIFY(outer->commit());
        QCOMPARE(thingNames(m_database->sql()), QStringLiteral("new,two"));
    }

    void refusesToCommitAfterAFailure()
    {
        auto transaction = Transaction::begin(*m_connection);
        QVERIFY(transaction && rename(1, "new"));
        QVERIFY(!m_connection->query(testQuery("nonsense")));
        const auto committed = transaction->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind, ErrorKind::Bug);
        QCOMPARE(thingNames(m_database->sql()), QStringLiteral("one,two"));
    }

    void refusesToCommitTwice()
    {
        auto transaction = Transaction::begin(*m_connection);
        QVERIFY(transaction->commit());
        QVERIFY(!transaction->commit());
    }

    void reportsADeferredConstraintAtTheCommit()
    {
        auto transaction = Transaction::begin(*m_connection);
        QVERIFY(m_connection->execute(testQuery("insert_child"), {3, QStringLiteral("c"), 99}));
        const auto committed = transaction->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().kind, ErrorKind::Refused);
        QVERIFY(m_connection->query(QStringLiteral("meta/ping")));
        QCOMPARE(thingNames(m_database->sql()), QStringLiteral("one,two"));
    }

    void triesAStaleStatementAgainAsAWhole()
    {
        QVERIFY(m_connection->query(testQuery("all_of_things")));
        m_database->sql().run(QStringLiteral("alter table things add column more text"));
        int attempts = 0;
        const auto done = inTransaction(*m_connection, [&](Connection &connection) -> Result<Rows> {
            ++attempts;
            return connection.query(testQuery("all_of_things"));
        });
        QVERIFY(done);
        QCOMPARE(attempts, 2);
    }

    void retriesABusyLockThreeTimes()
    {
        PlainConnection other(m_database->superuser());
        other.run(QStringLiteral("begin; select from things where id = 1 for update"));
        int attempts = 0;
        const auto done = inTransaction(*m_connection, [&](Connection &connection) -> Result<Rows> {
            ++attempts;
            return connection.query(testQuery("lock_thing_nowait"), {1});
        });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Busy);
        QCOMPARE(attempts, 4);
    }

    void triesNothingElseAgain()
    {
        int attempts = 0;
        const auto done = inTransaction(*m_connection, [&](Connection &connection) {
            ++attempts;
            return connection.execute(testQuery("insert_thing"), {1, QStringLiteral("double")});
        });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Refused);
        QCOMPARE(attempts, 1);
    }

    // Both take one row, meet, and then want the other's.
    void survivesADeadlock()
    {
        m_database->sql().run(QStringLiteral("do $$ begin execute format('alter database %I set "
                                             "deadlock_timeout = ''20ms''', current_database()); "
                                             "end $$"));
        std::barrier meeting(2);
        std::atomic<int> attempts = 0;
        const auto renameBoth = [&](int first, int second, const QString &name) {
            Connection connection(m_database->superuser());
            if (!connection.ensureOpen())
                return false;
            bool metBefore = false;
            const auto done = inTransaction(connection, [&](Connection &session) -> Result<qint64> {
                ++attempts;
                auto one = session.execute(testQuery("rename_thing"), {first, name});
                if (!std::exchange(metBefore, true))
                    meeting.arrive_and_wait();
                return one ? session.execute(testQuery("rename_thing"), {second, name}) : one;
            });
            return done.ok();
        };
        bool left = false;
        std::thread other([&] { left = renameBoth(1, 2, QStringLiteral("left")); });
        const bool right = renameBoth(2, 1, QStringLiteral("right"));
        other.join();
        QVERIFY(left && right);
        QVERIFY(attempts >= 3);
        const QString names = thingNames(m_database->sql());
        QVERIFY(names == QStringLiteral("left,left") || names == QStringLiteral("right,right"));
    }

private:
    bool rename(int id, const char *name)
    {
        return m_connection->execute(testQuery("rename_thing"), {id, QLatin1String(name)}).ok();
    }

    std::optional<TestDatabase> m_database;
    std::optional<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TransactionTest)
#include "tst_transaction.moc"
