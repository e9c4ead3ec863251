// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/listener.h"
#include "models/db/migrator.h"
#include "tests/programs/owncluster.h"
#include "tests/programs/programrun.h"
#include "tests/programs/tillsession.h"
#include "tests/support/faultproxy.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace parterre;

/// parterred with a real server, its death and the server's.
class ParterredTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsAnExpiredHoldToSaleWithin11Seconds();
    void isNotNeededToTakeAnExpiredHold();
    void twoAtOnceAreHarmless();
    void logsOnlyWhatItDid();
    void endsCleanlyOnSignal_data();
    void endsCleanlyOnSignal();
    void goesOnAfterBeingKilled();
    void waitsForTheServer();
    void endsSoonWhenTheServerIsSilent();
    void findsTheServerAgainAfterARestart();
    void endsWithItsParent();
    void refusesADatabaseOfAnotherVersion();
    void refusesABadCommandLine_data();
    void refusesABadCommandLine();
};

namespace {

constexpr int sweepBound = 11'000; // ms, as promised
constexpr int startBound = 15'000;
constexpr int silentBound = 4'000; // one connect time-out of 3 s, and a little

RunningProgram startServer(const ConnectionOptions &options, const QStringList &arguments = {})
{
    return startProgram(QStringLiteral("parterred"), arguments, environmentFor(options));
}

/// How often parterred has said that it is alive, as a number that grows.
QString lastBeat(PlainConnection &sql)
{
    return sql.value(QStringLiteral("select coalesce(max(beat_at)::text, '') "
                                    "from parterre.server_heartbeat"));
}

/// Whether somebody beats from now on.
#define QTRY_BEATS(sql)                                                                            \
    do {                                                                                           \
        const QString before = lastBeat(sql);                                                      \
        QTRY_VERIFY_WITH_TIMEOUT(lastBeat(sql) > before, startBound);                              \
    } while (false)

bool announces(const QSignalSpy &notices, int event, int seat)
{
    const QRegularExpression pattern(
        QStringLiteral("^%1 \\d+ (.*,)?%2(,.*)?$").arg(event).arg(seat));
    return std::any_of(notices.begin(), notices.end(), [&](const QList<QVariant> &notice) {
        return pattern.match(notice.first().toString()).hasMatch();
    });
}

} // namespace

void ParterredTest::returnsAnExpiredHoldToSaleWithin11Seconds()
{
    TestDatabase database;
    const int event = setUpHouse(database, 10);
    const RunningProgram server = startServer(database.server());
    Listener listener(database.server(), QStringLiteral("parterre_changes"));
    QSignalSpy subscribed(&listener, &Listener::connected);
    QSignalSpy notices(&listener, &Listener::notified);
    QVERIFY(subscribed.wait());
    QTRY_BEATS(database.sql());

    TillSession window(database, 1);
    const auto held = window.hold(event, 3);
    QCOMPARE(held.outcome, QStringLiteral("DONE"));
    QTRY_VERIFY(announces(notices, event, 3));

    notices.clear();
    letExpire(database, held.booking);
    QTRY_VERIFY_WITH_TIMEOUT(announces(notices, event, 3), sweepBound);
    QCOMPARE(seatStatus(database, 3), QStringLiteral("AVAILABLE"));
    QCOMPARE(violations(database), 0);
}

void ParterredTest::isNotNeededToTakeAnExpiredHold()
{
    TestDatabase database;
    const int event = setUpHouse(database, 10);
    TillSession first(database, 1);
    TillSession second(database, 2);
    const auto held = first.hold(event, 3);
    QCOMPARE(second.hold(event, 3).outcome, QStringLiteral("TAKEN"));
    letExpire(database, held.booking);
    QCOMPARE(second.hold(event, 3).outcome, QStringLiteral("DONE"));
    QCOMPARE(violations(database), 0);
}

void ParterredTest::twoAtOnceAreHarmless()
{
    constexpr int holds = 50;
    TestDatabase database;
    const int event = setUpHouse(database, holds);
    TillSession window(database, 1);
    for (int seat = 1; seat <= holds; ++seat)
        QCOMPARE(window.hold(event, seat).outcome, QStringLiteral("DONE"));
    database.sql().run(
        QStringLiteral("update parterre.bookings set hold_expires_at = clock_timestamp()"));

    const RunningProgram one = startServer(database.server());
    const RunningProgram two = startServer(database.server());
    const auto free = [&] {
        return database.sql()
            .value(QStringLiteral("select available_seats from parterre.events"))
            .toInt();
    };
    QTRY_COMPARE_WITH_TIMEOUT(free(), holds, startBound);
    QTRY_COMPARE(
        database.sql().value(QStringLiteral("select count(*) from parterre.server_heartbeat")),
        QStringLiteral("2"));
    QCOMPARE(database.sql()
                 .value(QStringLiteral("select count(*) from parterre.bookings "
                                       "where status = 'EXPIRED'"))
                 .toInt(),
             holds);
    QTRY_COMPARE(database.sql().value(QStringLiteral("select count(*) from parterre.seat_changes")),
                 QStringLiteral("0"));
    QCOMPARE(violations(database), 0);
}

void ParterredTest::logsOnlyWhatItDid()
{
    TestDatabase database;
    const int event = setUpHouse(database, 10);
    TillSession window(database, 1);
    const RunningProgram server = startServer(database.server(), {QStringLiteral("--verbose")});
    QTRY_BEATS(database.sql());
    QTRY_BEATS(database.sql()); // many runs with nothing to do
    QCOMPARE(window.hold(event, 3).outcome, QStringLiteral("DONE"));
    QString log;
    const auto readLog = [&] { return log += QString::fromUtf8(server->readAll()); };
    const QRegularExpression folded(QStringLiteral("debug job=fold done=\\d+ ms="));
    QTRY_VERIFY_WITH_TIMEOUT(readLog().contains(folded), startBound);
    QStringList lines = log.split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.contains(QLatin1String(" info job=")); });
    for (const QString &line : qAsConst(lines))
        QVERIFY2(line.contains(QLatin1String(" done=")), qPrintable(line));
}

void ParterredTest::endsCleanlyOnSignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void ParterredTest::endsCleanlyOnSignal()
{
    QFETCH(int, signal);
    TestDatabase database;
    const RunningProgram server = startServer(database.server());
    QTRY_BEATS(database.sql());
    ::kill(static_cast<pid_t>(server->processId()), signal);
    QVERIFY(server->waitForFinished());
    QCOMPARE(server->exitStatus(), QProcess::NormalExit);
    QCOMPARE(server->exitCode(), 0);
    const QString log = QString::fromUtf8(server->readAll());
    QVERIFY2(log.trimmed().endsWith(QLatin1String("job=main state=ended")), qPrintable(log));
    QVERIFY2(!log.contains(QLatin1String("warning")), qPrintable(log));
}

void ParterredTest::goesOnAfterBeingKilled()
{
    TestDatabase database;
    const int event = setUpHouse(database, 10);
    TillSession window(database, 1);
    const RunningProgram first = startServer(database.server());
    QTRY_BEATS(database.sql());
    first->kill();
    QVERIFY(first->waitForFinished());
    const auto held = window.hold(event, 3);
    letExpire(database, held.booking);

    const RunningProgram second = startServer(database.server());
    QTRY_COMPARE_WITH_TIMEOUT(seatStatus(database, 3), QStringLiteral("AVAILABLE"), startBound);
    QCOMPARE(violations(database), 0);
}

void ParterredTest::waitsForTheServer()
{
    TestDatabase database;
    FaultProxy network(database.server());
    network.setClosed(true);
    const RunningProgram server = startServer(network.options());
    QString log;
    const auto readLog = [&] { return log += QString::fromUtf8(server->readAll()); };
    QTRY_VERIFY_WITH_TIMEOUT(readLog().contains(QLatin1String("state=failing")), startBound);
    network.setClosed(false);
    QTRY_BEATS(database.sql());
}

void ParterredTest::endsSoonWhenTheServerIsSilent()
{
    TestDatabase database;
    FaultProxy network(database.server());
    const RunningProgram server = startServer(network.options());
    QTRY_BEATS(database.sql());
    network.setFrozen(true);
    network.cutAll(); // each of its links is opened again, and waits
    QString log;
    const auto readLog = [&] { return log += QString::fromUtf8(server->readAll()); };
    QTRY_VERIFY_WITH_TIMEOUT(readLog().contains(QLatin1String("state=failing")), startBound);
    ::kill(static_cast<pid_t>(server->processId()), SIGTERM);
    QVERIFY(server->waitForFinished(silentBound));
    QCOMPARE(server->exitCode(), 0);
}

void ParterredTest::findsTheServerAgainAfterARestart()
{
    OwnCluster cluster;
    ConnectionOptions options = cluster.superuser(QStringLiteral("parterre"));
    QVERIFY(
        Migrator(cluster.superuser(QStringLiteral("postgres"))).createDatabase(options.database));
    QVERIFY(Migrator(options).installRoles());
    QVERIFY(Migrator(options).migrate());
    const RunningProgram server = startServer(options);
    {
        PlainConnection sql(options);
        QTRY_BEATS(sql);
    }
    cluster.restart();
    PlainConnection sql(options);
    QTRY_BEATS(sql);
    QCOMPARE(server->state(), QProcess::Running);
}

void ParterredTest::endsWithItsParent()
{
    TestDatabase database;
    const RunningProgram server
        = startServer(database.server(), {QStringLiteral("--stop-with-parent")});
    QTRY_BEATS(database.sql());
    server->closeWriteChannel(); // as the system does for a parent that died
    QVERIFY(server->waitForFinished());
    QCOMPARE(server->exitCode(), 0);
}

void ParterredTest::refusesADatabaseOfAnotherVersion()
{
    TestDatabase database;
    database.sql().run(QStringLiteral(
        "create or replace function api.version(out api_version int, out schema_version int, "
        "out server_version text) language sql as 'select 999, 999, null'"));
    const auto run = runProgram(QStringLiteral("parterred"), {}, environmentFor(database.server()));
    QCOMPARE(run.code, 4);
    QVERIFY2(run.err.contains(QLatin1String("of version 999")), qPrintable(run.err));
}

void ParterredTest::refusesABadCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown option")
        << QStringList{QStringLiteral("--bogus")} << 2 << "Unknown option 'bogus'.";
    QTest::newRow("no option") << QStringList{QStringLiteral("start")} << 2
                               << "Unexpected argument \"start\"";
    QTest::newRow("no time at all")
        << QStringList{QStringLiteral("--longest-transaction"), QStringLiteral("0")} << 2
        << "--longest-transaction 0 is not possible: give 1 to 3600 seconds.";
    QTest::newRow("no port") << QStringList{QStringLiteral("--port"), QStringLiteral("70000")} << 2
                             << "\"70000\" is not a port";
}

void ParterredTest::refusesABadCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    const auto run = runProgram(QStringLiteral("parterred"), arguments,
                                QProcessEnvironment::systemEnvironment());
    QCOMPARE(run.code, code);
    QVERIFY2(run.err.contains(sentence), qPrintable(run.err));
}

QTEST_GUILESS_MAIN(ParterredTest)
#include "tst_parterred.moc"
