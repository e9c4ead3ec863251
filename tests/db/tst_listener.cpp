// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/executor.h"
#include "models/db/listener.h"
#include "tests/db/testqueries.h"
#include "tests/support/faultproxy.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

using namespace parterre;

class ListenerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database.emplace();
        m_options = m_database->superuser();
        m_options.applicationName = QStringLiteral("parterre-listener");
    }
    void cleanupTestCase() { m_database.reset(); }

    void hearsInItsOwnersThread()
    {
        Listener listener(m_options, QStringLiteral("hall"));
        QSignalSpy connected(&listener, &Listener::connected);
        QStringList heard;
        connect(&listener, &Listener::notified, this, [&](const QString &payload) {
            QCOMPARE(QThread::currentThread(), thread());
            heard.append(payload);
        });
        QTRY_COMPARE(connected.count(), 1);
        notify(QStringLiteral("7 0 1,2,3"));
        m_database->sql().run(QStringLiteral("notify elsewhere, 'not for us'"));
        notify(QStringLiteral("8 0 *"));
        QTRY_COMPARE(heard, QStringList({QStringLiteral("7 0 1,2,3"), QStringLiteral("8 0 *")}));
    }

    void hearsABurstInOrder()
    {
        Listener listener(m_options, QStringLiteral("hall"));
        QSignalSpy connected(&listener, &Listener::connected);
        QSignalSpy notified(&listener, &Listener::notified);
        QTRY_COMPARE(connected.count(), 1);
        m_database->sql().run(
            QStringLiteral("select pg_notify('hall', g::text) from generate_series(1, 2000) g"));
        QTRY_COMPARE(notified.count(), 2000);
        for (int i = 0; i < 2000; ++i)
            QCOMPARE(notified.at(i).first().toInt(), i + 1);
    }

    void hearsWhileACommandIsBusy()
    {
        Listener listener(m_options, QStringLiteral("hall"));
        Executor commands(m_database->superuser(), QStringLiteral("commands"));
        QSignalSpy connected(&listener, &Listener::connected);
        QSignalSpy notified(&listener, &Listener::notified);
        QTRY_COMPARE(connected.count(), 1);
        QSemaphore heard;
        bool ended = false;
        commands.run(
            this,
            [&](Connection &connection) {
                auto rows = connection.query(
                    testQuery("notify"), {QStringLiteral("hall"), QStringLiteral("while busy")});
                heard.acquire();
                return rows;
            },
            [&](const Result<Rows> &) { ended = true; });
        QTRY_COMPARE(notified.count(), 1);
        QVERIFY(!ended);
        heard.release();
        QTRY_VERIFY(ended);
    }

    void subscribesAgainAfterItsBackendWasKilled()
    {
        Listener listener(m_options, QStringLiteral("hall"));
        QSignalSpy connected(&listener, &Listener::connected);
        QSignalSpy disconnected(&listener, &Listener::disconnected);
        QSignalSpy reconnected(&listener, &Listener::reconnected);
        QSignalSpy notified(&listener, &Listener::notified);
        QTRY_COMPARE(connected.count(), 1);
        for (int round = 1; round <= 2; ++round) {
            m_database->sql().run(
                QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity "
                               "where application_name = 'parterre-listener'"));
            QTRY_COMPARE(disconnected.count(), round);
            QTRY_COMPARE(reconnected.count(), round);
            notify(QStringLiteral("again"));
            QTRY_COMPARE(notified.count(), round);
        }
        QCOMPARE(connected.count(), 1);
    }

    void keepsTryingWhileTheServerIsAway()
    {
        FaultProxy proxy(m_options);
        proxy.setClosed(true);
        Listener listener(proxy.options(), QStringLiteral("hall"));
        QSignalSpy connected(&listener, &Listener::connected);
        QSignalSpy disconnected(&listener, &Listener::disconnected);
        QSignalSpy reconnected(&listener, &Listener::reconnected);
        QTRY_COMPARE(disconnected.count(), 1);
        QCOMPARE(connected.count(), 0);
        proxy.setClosed(false);
        QTRY_COMPARE(connected.count(), 1);
        proxy.setClosed(true);
        proxy.cutAll();
        QTRY_COMPARE(disconnected.count(), 2);
        proxy.setClosed(false);
        QTRY_COMPARE_WITH_TIMEOUT(reconnected.count(), 1, 20'000);
    }

    void endsWhileTheServerIsAway()
    {
        ConnectionOptions nowhere = m_options;
        nowhere.host = QStringLiteral("/nowhere");
        Listener listener(nowhere, QStringLiteral("hall"));
        QSignalSpy disconnected(&listener, &Listener::disconnected);
        QTRY_COMPARE(disconnected.count(), 1);
    }

private:
    void notify(const QString &payload)
    {
        m_database->sql().run(QStringLiteral("select pg_notify('hall', $1)"), {payload});
    }

    std::optional<TestDatabase> m_database;
    ConnectionOptions m_options;
};

QTEST_GUILESS_MAIN(ListenerTest)
#include "tst_listener.moc"
