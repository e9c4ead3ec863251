// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/migrator.h"
#include "tests/programs/admintest.h"

#include <QTest>

#include <csignal>

using namespace parterre;

/// Demonstration data: real bookings that keep every invariant.
class AdminDemoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<OwnCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void putsThreeHousesOnSale();
    void setsUpAllOrNothing();
    void makesEventsInBulk_data();
    void makesEventsInBulk();
    void stopsBetweenTwoEvents();

private:
    std::unique_ptr<OwnCluster> m_cluster;
};

namespace {

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void AdminDemoTest::putsThreeHousesOnSale()
{
    const AdminTest admin(*m_cluster, QStringLiteral("houses"));
    const auto made = admin.run(words(QStringLiteral("demo")));
    COMPARE_RUN(made, 0, QStringLiteral("The demonstration venue is on sale."));
    COMPARE_RUN(made, 0, QStringLiteral("manager@parterre.example"));
    COMPARE_RUN(admin.run(words(QStringLiteral("check"))), 0, QString());

    // Tonight: in the next 24 hours; late sales of yesterday's do not count.
    QCOMPARE(admin.value(QStringLiteral(
                 "select count(distinct venue) from parterre.events where start_time > now() "
                 "and start_time < now() + interval '24 hours'")),
             QStringLiteral("3"));
    QCOMPARE(admin.value(QStringLiteral("select max(total_seats) from parterre.events")),
             QStringLiteral("80000"));
    QCOMPARE(admin.value(QStringLiteral("select count(*) from parterre.events "
                                        "where available_seats = 0 "
                                        "or available_seats = total_seats")),
             QStringLiteral("0"));
    // Parties of one to six who sit side by side.
    QCOMPARE(admin.value(QStringLiteral(
                 "select count(*) from (select from parterre.event_seats "
                 "where status = 'BOOKED' group by current_booking_id having count(*) > 6 "
                 "or max(seat_order) - min(seat_order) <> count(*) - 1 "
                 "or count(distinct (block, row_order)) > 1) odd")),
             QStringLiteral("0"));

    const QString events = QStringLiteral("select count(*) from parterre.events");
    const QString before = admin.value(events);
    COMPARE_RUN(admin.run(words(QStringLiteral("demo"))), 0, QStringLiteral("is on sale"));
    QCOMPARE(admin.value(events), before);
}

void AdminDemoTest::setsUpAllOrNothing()
{
    const AdminTest admin(*m_cluster, QStringLiteral("whole"));
    QVERIFY(Migrator(m_cluster->superuser(QStringLiteral("postgres")))
                .createDatabase(admin.options().database));
    QVERIFY(Migrator(admin.options()).installRoles());
    QVERIFY(Migrator(admin.options()).migrate());
    // The customers are the last step of setting up.
    admin.sql().run(QStringLiteral("alter table parterre.users add constraint no_customers "
                                   "check (id = 1 or password_hash <> '*')"));
    const QStringList demo = words(QStringLiteral("demo --events 1 --seats 1"));
    COMPARE_RUN(admin.run(demo), 1, QStringLiteral("breaks a rule"));
    QCOMPARE(admin.value(QStringLiteral("select count(*) from parterre.staff")),
             QStringLiteral("0"));
    admin.sql().run(QStringLiteral("alter table parterre.users drop constraint no_customers"));
    COMPARE_RUN(admin.run(demo), 0, QStringLiteral("manager@parterre.example"));
}

void AdminDemoTest::makesEventsInBulk_data()
{
    QTest::addColumn<int>("seats");
    QTest::addColumn<int>("sold");
    QTest::newRow("nothing sold") << 120 << 0;
    QTest::newRow("half sold") << 500 << 50;
    QTest::newRow("sold out") << 77 << 100;
    QTest::newRow("one seat") << 1 << 100;
}

void AdminDemoTest::makesEventsInBulk()
{
    QFETCH(int, seats);
    QFETCH(int, sold);
    const AdminTest admin(*m_cluster, QStringLiteral("bulk_%1").arg(seats));
    COMPARE_RUN(admin.run(words(
                    QStringLiteral("demo --events 3 --seats %1 --sold %2").arg(seats).arg(sold))),
                0, QStringLiteral("3 events"));
    COMPARE_RUN(admin.run(words(QStringLiteral("check"))), 0, QString());
    const auto rows = admin.sql().run(
        QStringLiteral("select total_seats, total_seats - available_seats from parterre.events"));
    QCOMPARE(rows.rows.size(), 3);
    for (const QStringList &row : rows.rows) {
        QCOMPARE(row.at(0).toInt(), seats);
        // The last party may not fit.
        const int wanted = (seats * sold + 50) / 100;
        QVERIFY(row.at(1).toInt() <= wanted && row.at(1).toInt() > wanted - 6);
    }
}

void AdminDemoTest::stopsBetweenTwoEvents()
{
    const AdminTest admin(*m_cluster, QStringLiteral("stopped"));
    const auto program
        = startProgram(QStringLiteral("parterre-admin"),
                       words(QStringLiteral("demo --events 1000 --seats 200 --sold 50")),
                       environmentFor(admin.options()));
    QString output;
    const auto readOutput = [&] { return output += QString::fromUtf8(program->readAll()); };
    QTRY_VERIFY_WITH_TIMEOUT(readOutput().contains(QLatin1String("Concert")), 60'000);
    ::kill(static_cast<pid_t>(program->processId()), SIGINT);
    QVERIFY(program->waitForFinished());
    readOutput();
    QCOMPARE(program->exitCode(), 130);
    const int made = admin.value(QStringLiteral("select count(*) from parterre.events")).toInt();
    QVERIFY(made < 1000);
    QVERIFY2(output.contains(QStringLiteral("--events %1 --seats 200").arg(1000 - made)),
             qPrintable(output));
    COMPARE_RUN(admin.run(words(QStringLiteral("check"))), 0, QString());
}

QTEST_GUILESS_MAIN(AdminDemoTest)
#include "tst_admindemo.moc"
