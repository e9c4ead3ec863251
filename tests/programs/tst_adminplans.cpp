// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/admintest.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace parterre;

/// import-plan with plans of our own, broken ones and real ones from outside.
class AdminPlansTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void refusesABadFile_data();
    void refusesABadFile();
    void refusesBadOptions_data();
    void refusesBadOptions();
    void sellsARepairedTheatre();
    void importsADrawingOf8897Seats();
    void refusesASecondPlanForAnEvent();
    void createsTheEventAndItsSeatsOrNeither();

private:
    [[nodiscard]] ProgramRun import(const QString &file, const QStringList &options) const;
    [[nodiscard]] QString written(const QByteArray &content) const;
    [[nodiscard]] int count(const QString &table) const;

    QTemporaryDir m_folder;
    std::unique_ptr<OwnCluster> m_cluster;
    std::unique_ptr<AdminTest> m_admin;
};

namespace {

const QString theatre = QStringLiteral("pretix/theatre-738-with-faults.json");
const QString zones = QStringLiteral("seatsio/sampleChartWithZones.json");

QString sharedPlan(const QString &name)
{
    return qEnvironmentVariable("PARTERRE_SHARED") + QStringLiteral("/plans/") + name;
}

#define NEEDS_SHARED_PLAN(name)                                                                    \
    if (!QFileInfo::exists(sharedPlan(name)))                                                      \
    QSKIP("skipped: the plans from outside the project are not here")

QStringList newEvent(const QString &name)
{
    return {QStringLiteral("--event"), name, QStringLiteral("--create"), QStringLiteral("--start"),
            QStringLiteral("2030-03-20 19:30")};
}

QStringList cheap(const QString &event)
{
    return newEvent(event) + QStringList{QStringLiteral("--default-price"), QStringLiteral("45")};
}

/// A plan in pretix's format with one row of these seats.
QByteArray pretixPlan(const QByteArray &seats)
{
    return R"({"name":"P","size":{"width":100,"height":100},
        "categories":[{"name":"All","color":"#ff0000"}],
        "zones":[{"name":"Z","zone_id":"z","position":{"x":0,"y":0},"areas":[],
        "rows":[{"row_number":"A","position":{"x":0,"y":0},"seats":[)"
        + seats + "]}]}]}";
}

QByteArray pretixSeat(const QByteArray &number, const QByteArray &x)
{
    return R"({"seat_guid":"g)" + x + R"(","seat_number":")" + number
        + R"(","category":"All","position":{"x":)" + x + R"(,"y":0}})";
}

QByteArray manySeats(int count)
{
    QByteArrayList seats;
    seats.reserve(count);
    for (int i = 0; i < count; ++i)
        seats.append(R"({"seat_number":"1","category":"All","position":{"x":1,"y":1}})");
    return pretixPlan(seats.join(','));
}

} // namespace

void AdminPlansTest::initTestCase()
{
    m_cluster = std::make_unique<OwnCluster>();
    m_admin = std::make_unique<AdminTest>(*m_cluster, QStringLiteral("plans"));
    COMPARE_RUN(m_admin->init(), 0, QStringLiteral("is set up"));
}

void AdminPlansTest::cleanupTestCase()
{
    m_admin.reset();
    m_cluster.reset();
}

ProgramRun AdminPlansTest::import(const QString &file, const QStringList &options) const
{
    return m_admin->run(QStringList{QStringLiteral("import-plan"), file} + options);
}

QString AdminPlansTest::written(const QByteArray &content) const
{
    const QString path = m_folder.filePath(QStringLiteral("plan.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

int AdminPlansTest::count(const QString &table) const
{
    return m_admin->value(QStringLiteral("select count(*) from parterre.") + table).toInt();
}

void AdminPlansTest::refusesABadFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QByteArray() << "is empty";
    QTest::newRow("not JSON") << QByteArray("seats: 5") << "not JSON";
    QTest::newRow("cut off") << pretixPlan(pretixSeat("1", "10")).chopped(4) << "not JSON";
    QTest::newRow("another format")
        << QByteArray(R"({"hall":[1,2]})") << "no seating plan that Parterre knows";
    QTest::newRow("duplicate seats")
        << pretixPlan(pretixSeat("1", "10") + ',' + pretixSeat("1", "40"))
        << "The same section, row and number";
    QTest::newRow("missing number") << pretixPlan(pretixSeat("", "10")) << "It has no number";
    QTest::newRow("endless coordinate") << pretixPlan(pretixSeat("1", "1e308")) << "seat 1";
    QTest::newRow("no seats") << pretixPlan({}) << "seat";
    QTest::newRow("a million seats") << manySeats(800'000) << "seats";
    QTest::newRow("100 MB") << QByteArray(100'000'000, ' ') << "MB";
}

void AdminPlansTest::refusesABadFile()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    COMPARE_RUN(import(written(content), cheap(QStringLiteral("Bad"))), 1, sentence);
    QCOMPARE(count(QStringLiteral("events where name = 'Bad'")), 0);
}

void AdminPlansTest::refusesBadOptions_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    const QString event = QStringLiteral("Bad");
    const QString price = QStringLiteral("--price");
    const QString fallback = QStringLiteral("--default-price");
    QTest::newRow("no price") << newEvent(event) << 2 << "All";
    QTest::newRow("not a price") << newEvent(event) + QStringList{fallback, "free"} << 2
                                 << "\"free\" is not a price";
    QTest::newRow("negative price")
        << newEvent(event) + QStringList{fallback, "-5"} << 2 << "\"-5\" is not a price";
    QTest::newRow("no category") << newEvent(event) + QStringList{price, "45"} << 2
                                 << "CATEGORY=AMOUNT";
    QTest::newRow("unknown category") << cheap(event) + QStringList{price, "Box=45"} << 2 << "Box";
    QTest::newRow("unknown event") << QStringList{"--event", "Nowhere", fallback, "45"} << 1
                                   << "There is no event \"Nowhere\"";
    QTest::newRow("no start") << QStringList{"--event", event, "--create", fallback, "45"} << 2
                              << "--start \"\" is not possible";
    QTest::newRow("no length") << cheap(event) + QStringList{"--minutes", "0"} << 2
                               << "--minutes 0 is not possible";
}

void AdminPlansTest::refusesBadOptions()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    COMPARE_RUN(import(written(pretixPlan(pretixSeat("1", "10"))), options), code, sentence);
    QCOMPARE(count(QStringLiteral("events where name = 'Bad'")), 0);
}

void AdminPlansTest::sellsARepairedTheatre()
{
    NEEDS_SHARED_PLAN(theatre);
    const QString file = sharedPlan(theatre);
    const auto refused = import(file, cheap(QStringLiteral("Gala")));
    COMPARE_RUN(refused, 1, QStringLiteral("nothing was imported"));
    COMPARE_RUN(refused, 1, QStringLiteral("The same section, row and number as"));
    QCOMPARE(count(QStringLiteral("events where name = 'Gala'")), 0);

    const auto repaired
        = import(file, cheap(QStringLiteral("Gala")) + QStringList{QStringLiteral("--repair")});
    COMPARE_RUN(repaired, 0, QStringLiteral("738 seats of \"Gala\""));
    COMPARE_RUN(repaired, 0, QStringLiteral("Number 1 becomes 8."));
    QCOMPARE(m_admin->value(
                 QStringLiteral("select available_seats from parterre.events where name = 'Gala'")),
             QStringLiteral("738"));
    QCOMPARE(count(QStringLiteral("event_seats s join parterre.events e on e.id = s.event_id "
                                  "where e.name = 'Gala' and s.price = 45 and s.x is not null")),
             738);
    COMPARE_RUN(m_admin->run({QStringLiteral("check")}), 0, QString());
}

void AdminPlansTest::importsADrawingOf8897Seats()
{
    NEEDS_SHARED_PLAN(zones);
    COMPARE_RUN(import(sharedPlan(zones), cheap(QStringLiteral("Zones"))), 0,
                QStringLiteral("8897 seats of \"Zones\""));
    QCOMPARE(count(QStringLiteral("event_seats s join parterre.events e on e.id = s.event_id "
                                  "where e.name = 'Zones'")),
             8897);
}

void AdminPlansTest::refusesASecondPlanForAnEvent()
{
    const QString file = written(pretixPlan(pretixSeat("1", "10")));
    const QStringList again{QStringLiteral("--event"), QStringLiteral("Once"),
                            QStringLiteral("--price"), QStringLiteral("All=45.50")};
    COMPARE_RUN(import(file, cheap(QStringLiteral("Once"))), 0, QStringLiteral("1 seats"));
    COMPARE_RUN(import(file, again), 1, QStringLiteral("has 1 seats already"));
}

void AdminPlansTest::createsTheEventAndItsSeatsOrNeither()
{
    // A name that no column holds: the event is refused inside the transaction.
    const QString file = written(pretixPlan(pretixSeat("1", "10")));
    const QString longName(501, u'x');
    const auto run = import(file, cheap(longName));
    QVERIFY2(run.code != 0, qPrintable(run.out + run.err));
    QCOMPARE(count(QStringLiteral("events where length(name) > 500")), 0);
    COMPARE_RUN(m_admin->run({QStringLiteral("check")}), 0, QString());
}

QTEST_GUILESS_MAIN(AdminPlansTest)
#include "tst_adminplans.moc"
