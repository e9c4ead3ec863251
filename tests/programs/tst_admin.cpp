// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/admintest.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace parterre;

/// parterre-admin as a technician meets it: exit codes, sentences, and what is in the database
/// afterwards.
class AdminProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<OwnCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void explainsEveryCommand_data();
    void explainsEveryCommand();
    void refusesABadCommandLine_data();
    void refusesABadCommandLine();
    void saysThatNoServerAnswers();
    void tellsAFullServerFromAWrongPassword();
    void saysThatNoPostgresqlIsInstalled();
    void refusesAClusterOfAnotherMajorVersion();
    void setsUpAVenueOnce();
    void refusesABadBeginning_data();
    void refusesABadBeginning();
    void letsTheManagerSignInAtTheFirstTill();
    void leavesTheServersPasswordToTheFirstHouse();
    void addsTillsAndStaffOnce();
    void namesTheTillThatChangedItsLimits_data();
    void namesTheTillThatChangedItsLimits();
    void refusesADatabaseThatIsNotReady_data();
    void refusesADatabaseThatIsNotReady();
    void refusesANewerDatabase();
    void checkFindsAViolation();

private:
    std::unique_ptr<OwnCluster> m_cluster;
};

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QProcessEnvironment noServer()
{
    ConnectionOptions options;
    options.host = QDir::tempPath() + QStringLiteral("/no-such-server");
    options.database = QStringLiteral("none");
    options.user = QStringLiteral("nobody");
    return environmentFor(options);
}

} // namespace

void AdminProgramTest::explainsEveryCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"init", "migrate", "status", "add-till", "add-staff", "import-plan",
                                "demo", "check", "help"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void AdminProgramTest::explainsEveryCommand()
{
    QFETCH(QString, command);
    const auto own = runProgram(QStringLiteral("parterre-admin"),
                                {command, QStringLiteral("--help")}, noServer());
    COMPARE_RUN(own, 0, QStringLiteral("Usage: parterre-admin ") + command);
    COMPARE_RUN(own, 0, QStringLiteral("Exit codes:"));
    const auto all
        = runProgram(QStringLiteral("parterre-admin"), {QStringLiteral("help")}, noServer());
    COMPARE_RUN(all, 0, QStringLiteral("  %1 ").arg(command));
}

void AdminProgramTest::refusesABadCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no command") << QStringList() << 2 << "Usage: parterre-admin COMMAND";
    QTest::newRow("unknown command") << words("sell") << 2 << "There is no command \"sell\"";
    QTest::newRow("unknown option") << words("status --fast") << 2 << "Unknown option 'fast'.";
    QTest::newRow("missing argument") << words("import-plan --event 1") << 2 << "FILE is missing";
    QTest::newRow("too many arguments")
        << words("add-till one two") << 2 << "Unexpected argument \"two\"";
    QTest::newRow("no port") << words("status --port many") << 2 << "\"many\" is not a port";
    QTest::newRow("no event") << words("import-plan hall.json") << 2 << "No event is named";
    QTest::newRow("no events") << words("demo --events 0") << 2
                               << "--events 0 is not possible: give";
    QTest::newRow("too many seats")
        << words("demo --seats 1e9") << 2 << "--seats 1e9 is not possible";
    QTest::newRow("sold out twice")
        << words("demo --sold 200") << 2 << "--sold 200 is not possible";
    QTest::newRow("unknown role") << words("add-staff a@b --name A --role owner") << 2
                                  << "\"owner\" is not a role";
    QTest::newRow("no name of a till")
        << QStringList{QStringLiteral("add-till"), QString()} << 2 << "The till has no name";
}

void AdminProgramTest::refusesABadCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    COMPARE_RUN(runProgram(QStringLiteral("parterre-admin"), arguments, noServer()), code,
                sentence);
}

void AdminProgramTest::saysThatNoServerAnswers()
{
    const auto run = runProgram(QStringLiteral("parterre-admin"), words("status"), noServer());
    COMPARE_RUN(run, 3, QStringLiteral("No PostgreSQL server answers on "));
}

void AdminProgramTest::tellsAFullServerFromAWrongPassword()
{
    const AdminTest server(*m_cluster, QStringLiteral("postgres"));
    server.sql().run(QStringLiteral("create role crowded login password 'pw' connection limit 0"));
    ConnectionOptions options = server.options();
    options.user = QStringLiteral("crowded");
    options.password = QStringLiteral("pw");
    const QString admin = QStringLiteral("parterre-admin");
    COMPARE_RUN(runProgram(admin, words("status"), environmentFor(options)), 3,
                QStringLiteral("has as many connections as it allows"));
    options.password = QStringLiteral("wrong");
    COMPARE_RUN(runProgram(admin, words("status"), environmentFor(options)), 3,
                QStringLiteral("does not let us in: check --user and the password"));
}

void AdminProgramTest::saysThatNoPostgresqlIsInstalled()
{
    QTemporaryDir folder;
    QProcessEnvironment environment = noServer();
    environment.insert(QStringLiteral("PARTERRE_PG_BIN"), folder.filePath(QStringLiteral("none")));
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ExeOther);
    const auto run = runProgram(
        QStringLiteral("parterre-admin"),
        {QStringLiteral("demo"), QStringLiteral("--private-folder"), folder.path()}, environment);
    COMPARE_RUN(run, 3, QStringLiteral("PostgreSQL"));
}

void AdminProgramTest::refusesAClusterOfAnotherMajorVersion()
{
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ExeOther);
    const QString data = folder.filePath(QStringLiteral("postgres/9"));
    QVERIFY(QDir().mkpath(data));
    QFile version(data + QStringLiteral("/PG_VERSION"));
    QVERIFY(version.open(QIODevice::WriteOnly) && version.write("9\n") > 0);
    version.close();
    const auto run = runProgram(
        QStringLiteral("parterre-admin"),
        {QStringLiteral("demo"), QStringLiteral("--private-folder"), folder.path()}, noServer());
    COMPARE_RUN(run, 4, QStringLiteral("was made by PostgreSQL 9"));
    QCOMPARE(QDir(data).entryList(QDir::Files), QStringList{QStringLiteral("PG_VERSION")});
}

void AdminProgramTest::setsUpAVenueOnce()
{
    const AdminTest admin(*m_cluster, QStringLiteral("once"));
    COMPARE_RUN(admin.init(), 0, QStringLiteral("House is set up"));
    COMPARE_RUN(admin.run(words("status")), 0, QStringLiteral("up to date"));
    COMPARE_RUN(admin.run(words("check")), 0, QStringLiteral("a seat in two live bookings"));
    COMPARE_RUN(admin.run(words("migrate")), 0, QStringLiteral("migrations applied: 0"));

    COMPARE_RUN(admin.init(), 1, QStringLiteral("is set up already; nothing was changed"));
    COMPARE_RUN(admin.run(words("demo")), 1, QStringLiteral("House is a real venue"));
    QCOMPARE(admin.value(QStringLiteral("select count(*) from parterre.staff")),
             QStringLiteral("1"));
    QCOMPARE(admin.value(QStringLiteral("select count(*) from parterre.events")),
             QStringLiteral("0"));
}

void AdminProgramTest::refusesABadBeginning_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("sentence");
    const QByteArray fine = "a long secret\n";
    QTest::newRow("no venue") << words("--manager a@b --manager-name A") << fine << 2
                              << "The venue has no name";
    QTest::newRow("no manager") << words("--venue V") << fine << 2 << "The venue has no manager";
    QTest::newRow("no address") << words("--venue V --manager boss --manager-name A") << fine << 2
                                << "\"boss\" is not an e-mail address";
    QTest::newRow("no manager's name")
        << words("--venue V --manager a@b") << fine << 2 << "a@b has no name";
    QTest::newRow("no password") << words("--venue V --manager a@b --manager-name A")
                                 << QByteArray() << 1 << "No password was given";
    QTest::newRow("short password") << words("--venue V --manager a@b --manager-name A")
                                    << QByteArray("short\n") << 1 << "The password is too short";
    QTest::newRow("long password") << words("--venue V --manager a@b --manager-name A")
                                   << QByteArray(73, 'x') << 1 << "The password is too long";
    QTest::newRow("no time zone") << words(
        "--venue V --manager a@b --manager-name A --time-zone Mars/Base")
                                  << fine << 2 << "\"Mars/Base\" is not a time zone";
    QTest::newRow("no currency") << words(
        "--venue V --manager a@b --manager-name A --currency gold")
                                 << fine << 2 << "\"gold\" is not a currency";
}

void AdminProgramTest::refusesABadBeginning()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, code);
    QFETCH(QString, sentence);
    const AdminTest admin(*m_cluster, QStringLiteral("bad_beginning"));
    COMPARE_RUN(admin.run(words("init") + arguments, input), code, sentence);
    const AdminTest server(*m_cluster, QStringLiteral("postgres"));
    QCOMPARE(server.value(QStringLiteral(
                 "select count(*) from pg_database where datname = 'bad_beginning'")),
             QStringLiteral("0"));
}

void AdminProgramTest::letsTheManagerSignInAtTheFirstTill()
{
    const AdminTest admin(*m_cluster, QStringLiteral("sign_in"));
    const auto run = admin.init();
    const QRegularExpression access(
        QStringLiteral("first window logs in to PostgreSQL as (\\S+) with the password (\\S+)"));
    const auto found = access.match(run.out);
    QVERIFY2(found.hasMatch(), qPrintable(run.out + run.err));
    ConnectionOptions till = admin.options();
    till.user = found.captured(1);
    till.password = found.captured(2);
    PlainConnection window(till);
    QCOMPARE(
        window
            .run(QStringLiteral("select status, role, till from api.sign_in($1, $2)"),
                 {QStringLiteral("boss@example.org"),
                  QString::fromLatin1(AdminTest::managerPassword)})
            .rows.constFirst(),
        QStringList({QStringLiteral("OK"), QStringLiteral("MANAGER"), QStringLiteral("Window 1")}));
}

void AdminProgramTest::leavesTheServersPasswordToTheFirstHouse()
{
    const AdminTest server(*m_cluster, QStringLiteral("postgres"));
    const QString password = QStringLiteral("select coalesce(rolpassword, '') from pg_authid "
                                            "where rolname = 'parterre_server'");
    const AdminTest first(*m_cluster, QStringLiteral("first_house"));
    COMPARE_RUN(first.init(), 0, QStringLiteral("is set up"));
    const QString before = server.value(password);
    QVERIFY(!before.isEmpty());
    const AdminTest second(*m_cluster, QStringLiteral("second_house"));
    COMPARE_RUN(second.init(), 0,
                QStringLiteral("parterre_server with the password that this role has on this "
                               "server already"));
    QCOMPARE(server.value(password), before);
}

void AdminProgramTest::addsTillsAndStaffOnce()
{
    const AdminTest admin(*m_cluster, QStringLiteral("adding"));
    COMPARE_RUN(admin.init(), 0, QStringLiteral("is set up"));
    COMPARE_RUN(admin.run({QStringLiteral("add-till"), QStringLiteral("Window 2")}), 0,
                QStringLiteral("till_adding_window_2"));
    COMPARE_RUN(admin.run({QStringLiteral("add-till"), QStringLiteral("Window 2")}), 1,
                QStringLiteral("There is a till \"Window 2\" already"));
    COMPARE_RUN(admin.run({QStringLiteral("add-till"), QStringLiteral("WINDOW-2")}), 1,
                QStringLiteral("too much like the name of another till"));

    const QStringList clerk = words("add-staff clerk@example.org --name Clerk");
    COMPARE_RUN(admin.run(clerk, "another secret\n"), 0, QStringLiteral("Clerk can sign in"));
    COMPARE_RUN(admin.run(clerk, "another secret\n"), 1, QStringLiteral("is known already"));
    QCOMPARE(admin.value(QStringLiteral("select count(*) from parterre.tills")),
             QStringLiteral("2"));
    QCOMPARE(admin.value(QStringLiteral("select count(*) from parterre.staff "
                                        "where role = 'CLERK'")),
             QStringLiteral("1"));
}

void AdminProgramTest::namesTheTillThatChangedItsLimits_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("changed") << "set statement_timeout = 0";
    QTest::newRow("removed") << "reset lock_timeout";
    QTest::newRow("confined") << "in database confined set lock_timeout = 0";
}

void AdminProgramTest::namesTheTillThatChangedItsLimits()
{
    QFETCH(QString, change);
    const QString database = QString::fromLatin1(QTest::currentDataTag());
    const QString role = QStringLiteral("till_%1_window_1").arg(database);
    const AdminTest admin(*m_cluster, database);
    COMPARE_RUN(admin.init(), 0, QStringLiteral("is set up"));
    QVERIFY(admin.run(words("status")).err.isEmpty());
    admin.sql().run(QStringLiteral("set session authorization %1; alter role current_user %2")
                        .arg(role, change));
    const QString mend = QStringLiteral("select parterre.limit_till('%1')").arg(role);
    const auto status = admin.run(words("status"));
    QCOMPARE(status.code, 0);
    QVERIFY2(status.err.contains(QLatin1String("login of \"Window 1\" changed its settings"))
                 && status.err.contains(mend),
             qPrintable(status.err));
    const RunningProgram server
        = startProgram(QStringLiteral("parterred"), {}, environmentFor(admin.options()));
    QByteArray log;
    QTRY_VERIFY((log += server->readAll())
                    .contains("warning job=tills till=\"Window 1\" role=" + role.toUtf8()));
    admin.sql().run(mend);
    QCOMPARE(admin.run(words("status")).err, QString());

    admin.sql().run(QStringLiteral("set session authorization %1; alter role current_user %2")
                        .arg(role, change));
    QCOMPARE(admin.run(words("migrate")).code, 0);
    QCOMPARE(admin.run(words("status")).err, QString());
}

void AdminProgramTest::refusesADatabaseThatIsNotReady_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("status") << words("status") << QByteArray();
    QTest::newRow("check") << words("check") << QByteArray();
    QTest::newRow("add-till") << words("add-till One") << QByteArray();
    QTest::newRow("add-staff") << words("add-staff a@b --name A") << QByteArray("a long secret");
}

void AdminProgramTest::refusesADatabaseThatIsNotReady()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    const AdminTest missing(*m_cluster, QStringLiteral("missing"));
    COMPARE_RUN(missing.run(arguments, input), 4, QStringLiteral("There is no database"));
    COMPARE_RUN(missing.run(words("migrate")), 4, QStringLiteral("There is no database"));
    const AdminTest foreign(*m_cluster, QStringLiteral("postgres"));
    COMPARE_RUN(foreign.run(arguments, input), 4, QStringLiteral("is not set up"));
}

void AdminProgramTest::refusesANewerDatabase()
{
    const AdminTest admin(*m_cluster, QStringLiteral("newer"));
    COMPARE_RUN(admin.init(), 0, QStringLiteral("is set up"));
    admin.sql().run(QStringLiteral("insert into parterre.migrations (version, name, sha256) "
                                   "values (9999, 'migrations/9999_future.sql', '')"));
    for (const char *command : {"migrate", "status", "check", "add-till One", "demo"})
        COMPARE_RUN(admin.run(words(command)), 4, QStringLiteral("of a newer Parterre"));
}

void AdminProgramTest::checkFindsAViolation()
{
    const AdminTest admin(*m_cluster, QStringLiteral("violated"));
    COMPARE_RUN(admin.init(), 0, QStringLiteral("is set up"));
    admin.sql().run(QStringLiteral(
        "insert into parterre.events (name, venue, city, country, start_time, available_seats) "
        "values ('Wrong', 'House', 'Town', 'Land', now(), 1)"));
    const auto run = admin.run(words("check"));
    COMPARE_RUN(run, 5, QStringLiteral("Violated invariants: 1."));
    COMPARE_RUN(run, 5, QStringLiteral("1 a counter of free seats that is off"));
}

QTEST_GUILESS_MAIN(AdminProgramTest)
#include "tst_admin.moc"
