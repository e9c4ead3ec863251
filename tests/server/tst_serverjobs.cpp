// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/programrun.h"
#include "tests/programs/tillsession.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTime>

using namespace parterre;

/// What parterred watches over, and how it tells.
class ServerJobsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatEachJobDid();
    void tellsWindowsHowItsJobsAre();
    void sealsTheAuditTable();
    void twoSealersMakeOneChain();
    void aNightFindsABrokenSeal();
    void aNightSetsACounterRight();
    void aNightFindsABrokenRule();
    void leavesADayAlone();
    void endsOldSessions();
    void writesMetrics();
};

namespace {

constexpr int startBound = 15'000;
constexpr int sealBound = 40'000; // a row is sealed at the second run after it came, 10 s apart

RunningProgram startServer(const TestDatabase &database, const QStringList &arguments = {})
{
    return startProgram(QStringLiteral("parterred"), arguments, environmentFor(database.server()));
}

QStringList dueNow()
{
    return {QStringLiteral("--nightly-at"),
            QTime::currentTime().addSecs(-60).toString(QStringLiteral("HH:mm"))};
}

QString stateOf(TestDatabase &database, const QString &job)
{
    return database.sql().value(
        QStringLiteral("select coalesce((select state || ' ' || done || ' ' || detail "
                       "from parterre.server_jobs where job = $1), 'none')"),
        {job});
}

QString brokenSeals(TestDatabase &database)
{
    return database.sql().value(QStringLiteral("select count(*) from parterre.broken_seals()"));
}

void changeAudit(TestDatabase &database, const QString &sql)
{
    database.sql().run(QStringLiteral("alter table parterre.audit disable trigger all;") + sql
                       + QStringLiteral(";alter table parterre.audit enable trigger all"));
}

} // namespace

void ServerJobsTest::tellsWhatEachJobDid()
{
    TestDatabase database;
    const int event = setUpHouse(database, 10);
    const RunningProgram server = startServer(database);
    const QString names
        = QStringLiteral("board fold heartbeat house monitor nightly seal sessions sign "
                         "stuck sweep tills wait");
    QTRY_COMPARE_WITH_TIMEOUT(
        database.sql().value(QStringLiteral("select string_agg(job, ' ' order by job) "
                                            "from parterre.server_jobs where state = 'OK'")),
        names, startBound);
    TillSession window(database, 1);
    const auto held = window.hold(event, 3);
    letExpire(database, held.booking);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(database, QStringLiteral("sweep")), QStringLiteral("OK 1 "),
                              2 * startBound);
}

void ServerJobsTest::tellsWindowsHowItsJobsAre()
{
    TestDatabase database;
    setUpHouse(database, 10);
    database.sql().run(QStringLiteral(
        "insert into parterre.server_jobs values ('sweep', gen_random_uuid(), 'ALARM', "
        "clock_timestamp(), clock_timestamp(), 3, 7, 'The clock jumped.')"));
    TillSession window(database, 1);
    QCOMPARE(window.value(QStringLiteral("select job || ' ' || state || ' ' || detail "
                                         "from api.server_jobs($1)")),
             QStringLiteral("sweep ALARM The clock jumped."));
}

void ServerJobsTest::sealsTheAuditTable()
{
    TestDatabase database;
    const int event = setUpHouse(database, 10);
    const RunningProgram server = startServer(database);
    TillSession window(database, 1);
    QCOMPARE(window.hold(event, 3).outcome, QStringLiteral("DONE"));
    const auto unsealed = [&] {
        return database.sql().value(
            QStringLiteral("select count(*) from parterre.audit where id > "
                           "(select coalesce(max(last_id), 0) from parterre.audit_seals)"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(
        database.sql().value(QStringLiteral("select count(*) from parterre.audit "
                                            "where action = 'hold'"))
            == u"1",
        startBound);
    QTRY_COMPARE_WITH_TIMEOUT(unsealed(), QStringLiteral("0"), sealBound);
    QCOMPARE(brokenSeals(database), QStringLiteral("0"));
    QVERIFY(!database.sql().tryRun(QStringLiteral("update parterre.audit_seals set rows = 0")).ok);

    changeAudit(database,
                QStringLiteral("update parterre.audit set delta = 0 "
                               "where action = 'hold'"));
    QVERIFY(brokenSeals(database) != u"0");
}

void ServerJobsTest::twoSealersMakeOneChain()
{
    TestDatabase database;
    PlainConnection one(database.server());
    PlainConnection two(database.server());
    database.sql().run(QStringLiteral("insert into parterre.audit (action) "
                                      "select 'act ' || n from generate_series(1, 5) n"));
    const QString seal = QStringLiteral("select sealed from api.seal_audit($1, '0')");
    one.run(QStringLiteral("begin"));
    QCOMPARE(one.value(seal, {QStringLiteral("3")}), QStringLiteral("3"));
    QCOMPARE(two.value(seal, {QStringLiteral("5")}), QStringLiteral("0"));
    one.run(QStringLiteral("commit"));
    QCOMPARE(two.value(seal, {QStringLiteral("5")}), QStringLiteral("2"));
    QCOMPARE(brokenSeals(database), QStringLiteral("0"));
}

void ServerJobsTest::aNightFindsABrokenSeal()
{
    TestDatabase database;
    database.sql().run(QStringLiteral("insert into parterre.audit (action) "
                                      "select 'act ' || n from generate_series(1, 5) n"));
    database.sql().run(QStringLiteral("select api.seal_audit(5, '0')"));
    changeAudit(database, QStringLiteral("delete from parterre.audit where action = 'act 2'"));
    const RunningProgram server = startServer(database, dueNow());
    QTRY_COMPARE_WITH_TIMEOUT(
        stateOf(database, QStringLiteral("nightly")).left(50),
        QStringLiteral("ALARM 1 Somebody changed the audit table: rows 1 to").left(50), startBound);
}

void ServerJobsTest::aNightSetsACounterRight()
{
    TestDatabase database;
    const int event = setUpHouse(database, 10);
    database.sql().run(QStringLiteral("update parterre.events set available_seats = 7"));
    const RunningProgram server = startServer(database, dueNow());
    QTRY_COMPARE_WITH_TIMEOUT(
        database.sql().value(QStringLiteral("select available_seats from parterre.events")),
        QStringLiteral("10"), startBound);
    QTRY_COMPARE_WITH_TIMEOUT(
        stateOf(database, QStringLiteral("nightly")),
        QStringLiteral("ALARM 1 The data breaks a rule of the house (1 \u00d7 a counter of free "
                       "seats that is off): stop selling the events concerned and run "
                       "parterre-admin check. Counters of free seats were off and are set right: "
                       "event %1 by -3.")
            .arg(event),
        startBound);
    QCOMPARE(violations(database), 0);
}

void ServerJobsTest::aNightFindsABrokenRule()
{
    TestDatabase database;
    const int event = setUpHouse(database, 10);
    TillSession window(database, 1);
    const auto held = window.hold(event, 3);
    database.sql().run(
        QStringLiteral("update parterre.bookings set total_amount = 99 where id = %1")
            .arg(held.booking));
    const RunningProgram server = startServer(database, dueNow());
    QTRY_VERIFY_WITH_TIMEOUT(
        stateOf(database, QStringLiteral("nightly"))
            .contains(QStringLiteral("1 \u00d7 a total that is not the sum of its lines")),
        startBound);
    QCOMPARE(
        database.sql().value(
            QStringLiteral("select name from parterre.violations_of(array[%1])").arg(held.booking)),
        QStringLiteral("a total that is not the sum of its lines"));
}

void ServerJobsTest::leavesADayAlone()
{
    TestDatabase database;
    database.sql().run(QStringLiteral("update parterre.events set available_seats = 7"));
    const QString soon = QTime::currentTime().addSecs(2 * 3600).toString(QStringLiteral("HH:mm"));
    const RunningProgram server = startServer(database, {QStringLiteral("--nightly-at"), soon});
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(database, QStringLiteral("nightly")), QStringLiteral("OK 0 "),
                              startBound);
}

void ServerJobsTest::endsOldSessions()
{
    TestDatabase database;
    setUpHouse(database, 10);
    TillSession window(database, 1);
    database.sql().run(QStringLiteral(
        "update parterre.sessions set started_at = clock_timestamp() - interval '13 hours'"));
    const RunningProgram server = startServer(database);
    QTRY_COMPARE_WITH_TIMEOUT(
        database.sql().value(QStringLiteral("select count(*) from parterre.sessions "
                                            "where ended_at is null")),
        QStringLiteral("0"), startBound);
}

void ServerJobsTest::writesMetrics()
{
    TestDatabase database;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("parterred.prom"));
    const RunningProgram server = startServer(database, {QStringLiteral("--metrics-file"), path});
    const auto text = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(text().contains("parterred_job_failing{job=\"sweep\"} 0\n"),
                             2 * startBound);
    QVERIFY(text().contains("# TYPE parterred_job_runs_total counter\n"));
}

QTEST_GUILESS_MAIN(ServerJobsTest)
#include "tst_serverjobs.moc"
