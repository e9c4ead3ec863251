// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/executor.h"
#include "models/db/listener.h"
#include "tests/db/testqueries.h"
#include "tests/support/faultproxy.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

using namespace parterre;

namespace {

Result<Rows> ping(Connection &connection)
{
    return connection.query(QStringLiteral("meta/ping"));
}

Result<Rows> sleepLong(Connection &connection)
{
    return connection.query(testQuery("sleep"), {60.0});
}

void ignore(const Result<Rows> &) { }

} // namespace

class ExecutorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database.emplace();
        m_options = m_database->superuser();
        m_options.applicationName = QStringLiteral("parterre-executor");
        m_options.statementTimeout = std::chrono::minutes(2);
    }
    void cleanupTestCase() { m_database.reset(); }
    void init() { makeThings(m_database->sql()); }

    void answersInOrderInItsOwnThread()
    {
        Executor executor(m_options, QStringLiteral("commands"));
        QList<int> order;
        QSet<QThread *> workThreads;
        for (int i = 0; i < 100; ++i)
            executor.run(
                this,
                [](Connection &connection) -> Result<QThread *> {
                    if (auto alive = ping(connection); !alive)
                        return alive.error();
                    return QThread::currentThread();
                },
                [&, i](const Result<QThread *> &thread) {
                    QCOMPARE(QThread::currentThread(), this->thread());
                    QVERIFY(thread);
                    workThreads.insert(*thread);
                    order.append(i);
                });
        QTRY_COMPARE(order.size(), 100);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QCOMPARE(workThreads.size(), 1);
        QVERIFY(!workThreads.contains(thread()));
    }

    void passesOverReceiversDeletedInFlight()
    {
        Executor executor(m_options, QStringLiteral("commands"));
        std::vector<std::unique_ptr<QObject>> receivers;
        int answers = 0;
        for (int i = 0; i < 2000; ++i) {
            receivers.push_back(std::make_unique<QObject>());
            executor.run(receivers.back().get(), ping, [&](const Result<Rows> &) { ++answers; });
        }
        for (size_t i = 0; i < receivers.size(); i += 2)
            receivers[i].reset();
        bool last = false;
        executor.run(this, ping, [&](const Result<Rows> &) { last = true; });
        QTRY_VERIFY_WITH_TIMEOUT(last, 30'000);
        QCOMPARE(answers, 1000);
    }

    void deletesItsReceiverFromItsAnswer()
    {
        Executor executor(m_options, QStringLiteral("commands"));
        auto *receiver = new QObject;
        const QPointer<QObject> guard(receiver);
        for (int i = 0; i < 3; ++i)
            executor.run(receiver, ping, [receiver](const Result<Rows> &) { delete receiver; });
        QTRY_VERIFY(!guard);
    }

    void dropsQueuedJobsWhenDestroyed()
    {
        QSemaphore started;
        QSemaphore mayEnd;
        std::atomic<int> ran = 0;
        int answered = 0;
        {
            Executor executor(m_options, QStringLiteral("commands"));
            executor.run(
                this,
                [&](Connection &) -> Result<void> {
                    started.release();
                    mayEnd.acquire();
                    ++ran;
                    return {};
                },
                [&](const Result<void> &) { ++answered; });
            for (int i = 0; i < 50; ++i)
                executor.run(
                    this,
                    [&](Connection &) -> Result<void> {
                        ++ran;
                        return {};
                    },
                    [&](const Result<void> &) { ++answered; });
            started.acquire();
            // Lets the running job end only after the destructor has dropped the others.
            executor.run(this, ping, [token = std::shared_ptr<int>(nullptr, [&mayEnd](int *) {
                                          mayEnd.release();
                                      })](const Result<Rows> &) {});
        }
        QCOMPARE(ran.load(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(answered, 0);
    }

    void cancelsTheRunningJobOnly()
    {
        Executor executor(m_options, QStringLiteral("reads"));
        std::optional<Error> cancelled;
        bool nextDone = false;
        executor.run(this, sleepLong, [&](const Result<Rows> &rows) {
            QVERIFY(!rows);
            cancelled = rows.error();
        });
        executor.run(this, ping, [&](const Result<Rows> &rows) { nextDone = rows.ok(); });
        QTRY_VERIFY(sleeping());
        executor.cancelRunning();
        QTRY_VERIFY(nextDone);
        QVERIFY(cancelled);
        QCOMPARE(cancelled->kind, ErrorKind::Cancelled);
    }

    void cancelsTheFurtherStatementsOfTheRunningJob()
    {
        Executor executor(m_options, QStringLiteral("reads"));
        QSemaphore betweenStatements;
        QSemaphore cancelSent;
        std::optional<Result<Rows>> answer;
        executor.run(
            this,
            [&](Connection &connection) {
                betweenStatements.release();
                cancelSent.acquire();
                Result<Rows> rows = ping(connection);
                // The request travels in a thread of its own.
                while (rows)
                    rows = ping(connection);
                return rows;
            },
            [&](const Result<Rows> &rows) { answer = rows; });
        betweenStatements.acquire();
        executor.cancelRunning();
        cancelSent.release();
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, ErrorKind::Cancelled);
    }

    void cancelsNothingWhenNothingRuns()
    {
        Executor executor(m_options, QStringLiteral("reads"));
        bool done = false;
        executor.cancelRunning();
        executor.run(this, ping, [&](const Result<Rows> &rows) { done = rows.ok(); });
        QTRY_VERIFY(done);
    }

    // Cancels at every moment of a short job; the commit and the job behind it must not feel it.
    void neverCancelsACommitOrTheNextJob()
    {
        Executor executor(m_options, QStringLiteral("commands"));
        int kept = 0;
        int cancelled = 0;
        int untouched = 0;
        constexpr int rounds = 300;
        for (int i = 0; i < rounds; ++i) {
            executor.run(
                this,
                [i](Connection &connection) {
                    return inTransaction(connection, [i](Connection &session) {
                        return session.execute(testQuery("insert_thing"),
                                               {100 + i, QStringLiteral("x")});
                    });
                },
                [&](const Result<qint64> &changed) {
                    if (changed)
                        ++kept;
                    else if (changed.error().kind == ErrorKind::Cancelled)
                        ++cancelled;
                });
            QEventLoop untilNextIsDone;
            executor.run(this, ping, [&](const Result<Rows> &rows) {
                untouched += rows.ok() ? 1 : 0;
                untilNextIsDone.quit();
            });
            QElapsedTimer moment;
            moment.start();
            while (moment.nsecsElapsed() < 5'000 * i) { }
            executor.cancelRunning();
            untilNextIsDone.exec();
        }
        QCOMPARE(kept + cancelled, rounds);
        // A ping may itself be the running job when the cancel comes.
        qInfo() << kept << "kept" << cancelled << "cancelled" << untouched << "pings untouched";
        QCOMPARE(
            m_database->sql().value(QStringLiteral("select count(*) from things where id >= 100")),
            QString::number(kept));
    }

    void tellsOfALostAndARestoredLink()
    {
        FaultProxy proxy(m_options);
        Executor executor(proxy.options(), QStringLiteral("commands"));
        QSignalSpy lost(&executor, &Executor::connectionLost);
        QSignalSpy restored(&executor, &Executor::connectionRestored);
        proxy.failNext("EXECUTE", FaultProxy::Fault::DropRequest);
        std::optional<Result<Rows>> answer;
        executor.run(this, ping, [&](const Result<Rows> &rows) { answer = rows; });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, ErrorKind::ConnectionLost);
        QTRY_COMPARE(lost.count(), 1);
        // It comes back by itself, without a job to ask for it.
        QTRY_COMPARE(restored.count(), 1);
        answer.reset();
        executor.run(this, ping, [&](const Result<Rows> &rows) { answer = rows; });
        QTRY_VERIFY(answer && answer->ok());
        QCOMPARE(lost.count(), 1);
    }

    void answersWithoutAServer()
    {
        ConnectionOptions nowhere = m_options;
        nowhere.host = QStringLiteral("/nowhere");
        Executor executor(nowhere, QStringLiteral("commands"));
        QSignalSpy lost(&executor, &Executor::connectionLost);
        int answers = 0;
        for (int i = 0; i < 3; ++i)
            executor.run(this, ping, [&](const Result<Rows> &rows) {
                QCOMPARE(rows.error().kind, ErrorKind::ConnectionLost);
                ++answers;
            });
        QTRY_COMPARE(answers, 3);
        QCOMPARE(lost.count(), 1);
    }

    void worksAgainAfterItsBackendWasKilled()
    {
        Executor executor(m_options, QStringLiteral("commands"));
        std::optional<Result<Rows>> answer;
        executor.run(this, sleepLong, [&](const Result<Rows> &rows) { answer = rows; });
        QTRY_VERIFY(sleeping());
        m_database->sql().run(
            QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity "
                           "where application_name = 'parterre-executor'"));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, ErrorKind::ConnectionLost);
        answer.reset();
        executor.run(this, ping, [&](const Result<Rows> &rows) { answer = rows; });
        QTRY_VERIFY(answer);
        QVERIFY(answer->ok());
    }

    // Each waits for its turn to open; asked together, they wait for one connect time-out.
    void endSoonTogetherWhenTheServerIsSilent()
    {
        FaultProxy silent(m_options);
        silent.setFrozen(true);
        QElapsedTimer timer;
        int failedOpens = 0;
        {
            std::vector<std::unique_ptr<Executor>> executors;
            for (int i = 0; i < 3; ++i) {
                executors.push_back(
                    std::make_unique<Executor>(silent.options(), QStringLiteral("silent")));
                connect(executors.back().get(), &Executor::connectionLost, this,
                        [&failedOpens] { ++failedOpens; });
                executors.back()->run(this, ping, ignore);
            }
            Listener listener(silent.options(), QStringLiteral("silent"));
            QTRY_VERIFY(failedOpens > 0); // so another one is opening now
            timer.start();
            for (const auto &executor : executors)
                executor->stopSoon();
            listener.stopSoon();
        }
        const auto patience = std::chrono::milliseconds(m_options.connectTimeout).count();
        QVERIFY2(timer.elapsed() < patience + 1500, qPrintable(QString::number(timer.elapsed())));
    }

    void startsAndEndsManyAtOnce()
    {
        for (int round = 0; round < 5; ++round) {
            std::vector<std::unique_ptr<Executor>> executors;
            for (int i = 0; i < 8; ++i) {
                executors.push_back(std::make_unique<Executor>(m_options, QStringLiteral("many")));
                executors.back()->run(this, ping, ignore);
            }
        }
    }

private:
    bool sleeping()
    {
        return m_database->sql().value(
                   QStringLiteral("select count(*) from pg_stat_activity where wait_event = "
                                  "'PgSleep' and application_name = 'parterre-executor'"))
            == QLatin1String("1");
    }

    std::optional<TestDatabase> m_database;
    ConnectionOptions m_options;
};

QTEST_GUILESS_MAIN(ExecutorTest)
#include "tst_executor.moc"
