// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/admintest.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

/// A database server whose clock somebody sets, by a library that stands before the system's own.
class ClockJumpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsOutliveAJumpAhead_data();
    void holdsOutliveAJumpAhead();
    void holdsEndInTimeAfterAJumpBack();

private:
    void setClock(const QByteArray &offset);
    [[nodiscard]] int holdASeat(const AdminTest &house);
    [[nodiscard]] static QString sweepState(const AdminTest &house);

    static constexpr const char *m_library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
    QTemporaryDir m_folder;
    std::unique_ptr<OwnCluster> m_cluster;
};

namespace {
constexpr int bound = 30'000; // two sweeps and the board's next word
}

void ClockJumpTest::initTestCase()
{
    if (!QFile::exists(QString::fromLatin1(m_library)))
        QSKIP("the library that fakes a clock (Debian: faketime) is not here");
    QFile::setPermissions(m_folder.path(),
                          QFile::permissions(m_folder.path()) | QFile::ExeOther | QFile::ReadOther);
    setClock("+0");
    qputenv("LD_PRELOAD", m_library);
    qputenv("FAKETIME_TIMESTAMP_FILE",
            QFile::encodeName(m_folder.filePath(QStringLiteral("clock"))));
    qputenv("FAKETIME_NO_CACHE", "1");
    qputenv("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    m_cluster = std::make_unique<OwnCluster>();
    for (const char *name : {"LD_PRELOAD", "FAKETIME_TIMESTAMP_FILE", "FAKETIME_NO_CACHE",
                             "FAKETIME_DONT_FAKE_MONOTONIC"})
        qunsetenv(name);
}

void ClockJumpTest::setClock(const QByteArray &offset)
{
    // Replaced as a whole: a server that reads half a line would live in 1970.
    const QString path = m_folder.filePath(QStringLiteral("clock"));
    const QString next = path + QStringLiteral(".next");
    QFile file(next);
    if (!file.open(QIODevice::WriteOnly) || file.write(offset + '\n') < 0)
        qFatal("the clock cannot be set");
    file.setPermissions(file.permissions() | QFile::ReadOther);
    file.close();
    if (::rename(QFile::encodeName(next).constData(), QFile::encodeName(path).constData()) != 0)
        qFatal("the clock cannot be set");
}

/// A hold of five minutes, as a till makes one; returns its booking.
int ClockJumpTest::holdASeat(const AdminTest &house)
{
    PlainConnection sql = house.sql();
    sql.run(QStringLiteral(
        "insert into parterre.events (name, venue, city, country, start_time) "
        "values ('Tonight', 'House', 'Town', 'Land', now() + interval '3 days');"
        "select parterre.apply_plan(1, '[]', '{Stalls}', '{A}', '{1}', '{1000}', null, null, null, "
        "null, null, '{0}', '{0}', '{0}', '{0}')"));
    return sql
        .value(QStringLiteral(
            "with booking as ("
            "  insert into parterre.bookings (user_id, event_id, status, total_amount,"
            "                                 hold_expires_at)"
            "  values (1, 1, 'HOLD', 10, clock_timestamp() + interval '300 seconds')"
            "  returning id"
            "), seat as ("
            "  update parterre.event_seats s set status = 'HOLD', current_booking_id = b.id"
            "  from booking b where s.id = 1 returning b.id"
            "), line as ("
            "  insert into parterre.booking_seats (booking_id, seat_id, event_id,"
            "                                      price_at_booking)"
            "  select id, 1, 1, 10 from seat"
            ") select id from booking"))
        .toInt();
}

QString ClockJumpTest::sweepState(const AdminTest &house)
{
    return house.value(QStringLiteral("select coalesce((select state || ' ' || detail from "
                                      "parterre.server_jobs where job = 'sweep'), 'none')"));
}

void ClockJumpTest::holdsOutliveAJumpAhead_data()
{
    QTest::addColumn<QByteArray>("jump");
    QTest::addColumn<QString>("seconds");
    QTest::newRow("an hour") << QByteArray("+1h") << QStringLiteral("ahead by 360");
    QTest::newRow("a day") << QByteArray("+1d") << QStringLiteral("ahead by 8640");
}

void ClockJumpTest::holdsOutliveAJumpAhead()
{
    QFETCH(QByteArray, jump);
    QFETCH(QString, seconds);
    setClock("+0");
    const AdminTest house(*m_cluster, QString::fromLatin1(QTest::currentDataTag()).remove(u' '));
    QCOMPARE(house.init().code, 0);
    const int booking = holdASeat(house);
    const RunningProgram server
        = startProgram(QStringLiteral("parterred"), {}, environmentFor(house.options()));
    QTRY_COMPARE_WITH_TIMEOUT(sweepState(house), QStringLiteral("OK "), bound);

    setClock(jump);
    QTRY_VERIFY_WITH_TIMEOUT(sweepState(house).startsWith(QStringLiteral("ALARM")), bound);
    QVERIFY2(sweepState(house).contains(seconds), qPrintable(sweepState(house)));
    QCOMPARE(house.value(
                 QStringLiteral("select status from parterre.bookings where id = %1").arg(booking)),
             QStringLiteral("HOLD"));
    setClock("+0");
}

void ClockJumpTest::holdsEndInTimeAfterAJumpBack()
{
    setClock("+0");
    const AdminTest house(*m_cluster, QStringLiteral("back"));
    QCOMPARE(house.init().code, 0);
    const int booking = holdASeat(house);
    const RunningProgram server
        = startProgram(QStringLiteral("parterred"), {}, environmentFor(house.options()));
    QTRY_COMPARE_WITH_TIMEOUT(sweepState(house), QStringLiteral("OK "), bound);

    setClock("-2h");
    QTRY_VERIFY_WITH_TIMEOUT(sweepState(house).startsWith(QStringLiteral("ALARM")), bound);
    QVERIFY2(sweepState(house).contains(QStringLiteral("put back by 720")),
             qPrintable(sweepState(house)));
    QCOMPARE(house.value(QStringLiteral("select hold_expires_at <= clock_timestamp() + interval "
                                        "'300 seconds' from parterre.bookings where id = %1")
                             .arg(booking)),
             QStringLiteral("t"));
    setClock("+0");
}

QTEST_GUILESS_MAIN(ClockJumpTest)
#include "tst_clockjump.moc"
