// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/migrator.h"
#include "tests/db/testqueries.h"

#include <QtTest>

#include <thread>

using namespace parterre;

class MigratorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cluster = TestCluster::ofThisRun();
        m_folder.emplace();
        m_name = QStringLiteral("test_migrator_%1").arg(QCoreApplication::applicationPid());
        QVERIFY(Migrator(m_cluster.superuser).createDatabase(m_name));
        m_options = m_cluster.superuser;
        m_options.database = m_name;
        write("migrations/0001_halls.sql", "create table parterre.halls (id integer primary key);");
        write("migrations/0002_rows.sql",
              "-- Two statements; the apostrophe in a comment isn't one.\n"
              "create table parterre.rows (id integer primary key);\n"
              "insert into parterre.rows values (1), (2);\n");
        write("functions/b/second.sql", function("second", "select parterre.first() + 1"));
        write("functions/a/first.sql", function("first", "select 1"));
        write("grants.sql", "revoke all on function parterre.first() from public;");
    }
    void cleanup()
    {
        m_sql.reset();
        PlainConnection(m_cluster.superuser)
            .run(QStringLiteral("drop database %1 with (force)").arg(m_name));
    }

    void appliesEverythingInOrder()
    {
        QStringList steps;
        Migrator migrator = fixture();
        QVERIFY(migrator.migrate([&steps](const QString &name, int done, int total) {
            steps.append(QStringLiteral("%1 %2/%3").arg(name).arg(done).arg(total));
        }));
        QCOMPARE(steps,
                 QStringList({QStringLiteral("migrations/0001_halls.sql 0/3"),
                              QStringLiteral("migrations/0002_rows.sql 1/3"),
                              QStringLiteral("functions 2/3"), QStringLiteral(" 3/3")}));
        QCOMPARE(value("select parterre.second()"), QStringLiteral("2"));
        QCOMPARE(value("select count(*) from parterre.rows"), QStringLiteral("2"));
        QCOMPARE(value("select string_agg(version || ' ' || name, ',' order by version) "
                       "from parterre.migrations"),
                 QStringLiteral("0 functions of " PARTERRE_VERSION ",1 migrations/0001_halls.sql,"
                                "2 migrations/0002_rows.sql"));
        QCOMPARE(value("select string_agg(distinct tableowner, ',') from pg_tables "
                       "where schemaname = 'parterre'"),
                 QStringLiteral("parterre_owner"));
        QVERIFY(migrator.status()->isUpToDate());
    }

    void doesNothingTheSecondTime()
    {
        Migrator migrator = fixture();
        QVERIFY(migrator.migrate());
        const QString before = applied();
        int steps = 0;
        QVERIFY(migrator.migrate([&steps](const QString &, int, int) { ++steps; }));
        QCOMPARE(steps, 0);
        QCOMPARE(applied(), before);
    }

    void tellsHowFarADatabaseIs()
    {
        Migrator migrator = fixture();
        auto status = migrator.status();
        QVERIFY(status);
        QCOMPARE(status->databaseVersion, 0);
        QCOMPARE(status->programVersion, 2);
        QCOMPARE(status->pending.size(), 2);
        QVERIFY(status->functionsDiffer);
        QVERIFY(migrator.migrate());
        write("migrations/0003_more.sql", "create table parterre.more ();");
        status = migrator.status();
        QCOMPARE(status->databaseVersion, 2);
        QCOMPARE(status->pending, QStringList{QStringLiteral("migrations/0003_more.sql")});
        QVERIFY(!status->functionsDiffer);
    }

    void appliesFunctionsAgainOnlyWhenTheyChange()
    {
        Migrator migrator = fixture();
        QVERIFY(migrator.migrate());
        write("functions/a/first.sql", function("first", "select 10"));
        QVERIFY(migrator.status()->functionsDiffer);
        QVERIFY(migrator.migrate());
        QCOMPARE(value("select parterre.second()"), QStringLiteral("11"));
        QVERIFY(migrator.status()->isUpToDate());
    }

    void dropsAFunctionOfTheApiThatHasNoFileAnyMore()
    {
        TestDatabase database;
        database.sql().run(QStringLiteral(
            "set role parterre_owner;"
            "create function api.old_sale() returns int language sql as 'select 1';"
            "create function api.sign_out(text, text) returns int language sql as 'select 1';"
            "grant execute on function api.old_sale(), api.sign_out(text, text) to parterre_till;"
            "update parterre.migrations set sha256 = 'of older functions' where version = 0"));
        PlainConnection till(database.till(1));
        QCOMPARE(till.value(QStringLiteral("select api.old_sale()")), QStringLiteral("1"));
        Migrator migrator(database.superuser());
        QVERIFY(migrator.installRoles());
        const auto migrated = migrator.migrate();
        QVERIFY2(migrated, migrated ? "" : qPrintable(migrated.error().detail));
        QCOMPARE(till.tryRun(QStringLiteral("select api.old_sale()")).sqlState,
                 QStringLiteral("42883"));
        QCOMPARE(till.tryRun(QStringLiteral("select api.sign_out('a', 'b')")).sqlState,
                 QStringLiteral("42883"));
        QVERIFY(till.tryRun(QStringLiteral("select api.version()")).ok);
    }

    void refusesToReplaceANewerProgramsFunctions()
    {
        QVERIFY(fixture().migrate());
        m_sql.emplace(m_options);
        m_sql->run(QStringLiteral("update parterre.migrations set name = 'functions of 999.0' "
                                  "where version = 0"));
        QVERIFY(fixture().status()->isUpToDate()); // the very same functions
        write("functions/a/first.sql", function("first", "select 10"));
        for (const auto &refused : {fixture().status().error(), fixture().migrate().error()}) {
            QCOMPARE(refused.kind, ErrorKind::Incompatible);
            QVERIFY2(refused.text.contains(QLatin1String("Parterre 999.0")),
                     qPrintable(refused.text));
        }
        QCOMPARE(value("select parterre.first()"), QStringLiteral("1"));
    }

    void refusesAChangedMigration()
    {
        Migrator migrator = fixture();
        QVERIFY(migrator.migrate());
        write("migrations/0001_halls.sql", "create table parterre.halls (id bigint primary key);");
        for (const auto &refused : {migrator.status().error(), migrator.migrate().error()}) {
            QCOMPARE(refused.kind, ErrorKind::Incompatible);
            QVERIFY(refused.text.contains(QLatin1String("0001_halls.sql")));
        }
    }

    void refusesANewerDatabase()
    {
        Migrator migrator = fixture();
        QVERIFY(migrator.migrate());
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("migrations/0002_rows.sql"))));
        const auto refused = migrator.migrate();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Incompatible);
        QVERIFY(refused.error().text.contains(QLatin1String("version 2")));
    }

    void leavesNothingOfAFailedMigration_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("syntax") << QByteArray("create table parterre.half ();\n\nselect * frm x;")
                                << QStringLiteral("0003_bad.sql, line 3:");
        QTest::newRow("no position, third statement")
            << QByteArray("create table parterre.half ();\n-- a; comment\n"
                          "do $$ begin perform 1; end $$;\ncreate table parterre.half ();\n")
            << QStringLiteral("0003_bad.sql, line 4:");
        QTest::newRow("ends its transaction")
            << QByteArray("create table parterre.half (); rollback")
            << QStringLiteral("0003_bad.sql ends");
    }
    void leavesNothingOfAFailedMigration()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        write("migrations/0003_bad.sql", text);
        Migrator migrator = fixture();
        const auto failed = migrator.migrate();
        QVERIFY(!failed);
        QVERIFY2(failed.error().detail.contains(place), qPrintable(failed.error().detail));
        QCOMPARE(value("select to_regclass('parterre.half') is null"), QStringLiteral("t"));
        QCOMPARE(value("select max(version) from parterre.migrations"), QStringLiteral("2"));
        // The same program goes on once the file is right.
        write("migrations/0003_bad.sql", "create table parterre.half ();");
        QVERIFY(migrator.migrate());
        QVERIFY(migrator.status()->isUpToDate());
    }

    void leavesNothingOfFailedFunctions()
    {
        write("grants.sql", "grant nothing to nobody;");
        Migrator migrator = fixture();
        QVERIFY(!migrator.migrate());
        QCOMPARE(value("select count(*) from pg_proc where proname = 'second'"),
                 QStringLiteral("0"));
        QCOMPARE(value("select max(version) from parterre.migrations"), QStringLiteral("2"));
        QVERIFY(migrator.status()->functionsDiffer);
    }

    void appliesEachOnceWhenTwoMigrateAtOnce()
    {
        write("migrations/0003_slow.sql", "select pg_sleep(0.05); create table parterre.slow ();");
        std::vector<std::thread> programs;
        std::atomic<int> succeeded = 0;
        for (int i = 0; i < 4; ++i)
            programs.emplace_back([&] { succeeded += fixture().migrate().ok() ? 1 : 0; });
        for (std::thread &program : programs)
            program.join();
        QCOMPARE(succeeded.load(), 4);
        QCOMPARE(value("select count(*) from parterre.rows"), QStringLiteral("2"));
        QVERIFY(fixture().status()->isUpToDate());
    }

    void reportsAGapInTheNumbers()
    {
        write("migrations/0004_late.sql", "select 1");
        const auto status = fixture().status();
        QVERIFY(!status);
        QCOMPARE(status.error().kind, ErrorKind::Bug);
        QVERIFY(status.error().detail.contains(QLatin1String("0004_late.sql")));
    }

    void refusesToMakeADatabaseTwice()
    {
        const auto again = Migrator(m_cluster.superuser).createDatabase(m_name);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Refused);
        QVERIFY(again.error().text.contains(m_name));
        QCOMPARE(value("select pg_encoding_to_char(encoding) from pg_database "
                       "where datname = current_database()"),
                 QStringLiteral("UTF8"));
    }

    void makesADatabaseOfAnyName()
    {
        const QString name = QStringLiteral("test_it's \"odd\"; drop");
        QVERIFY(Migrator(m_cluster.superuser).createDatabase(name));
        ConnectionOptions odd = m_cluster.superuser;
        odd.database = name;
        Connection connection(odd);
        QVERIFY(connection.ensureOpen());
        connection.close();
        PlainConnection(m_cluster.superuser)
            .run(QStringLiteral("drop database \"test_it's \"\"odd\"\"; drop\""));
    }

    void bringsTheProgramsOwnDatabaseUpToDate()
    {
        TestDatabase database;
        Migrator own(database.superuser());
        const auto status = own.status();
        QVERIFY(status);
        QVERIFY(status->isUpToDate());
        QVERIFY(status->programVersion > 0);
        QVERIFY(own.installRoles());
    }

private:
    static QByteArray function(const QByteArray &name, const QByteArray &body)
    {
        return "create or replace function parterre." + name
            + "() returns integer language sql as $$ " + body + " $$;\n";
    }

    void write(const char *name, const QByteArray &text)
    {
        const QString path = m_folder->filePath(QLatin1String(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    Migrator fixture() { return Migrator(m_options, m_folder->path()); }

    QString value(const char *sql)
    {
        if (!m_sql)
            m_sql.emplace(m_options);
        return m_sql->value(QLatin1String(sql));
    }

    QString applied()
    {
        return value("select string_agg(applied_at::text, ',' order by version) "
                     "from parterre.migrations");
    }

    TestCluster m_cluster;
    std::optional<QTemporaryDir> m_folder;
    std::optional<PlainConnection> m_sql;
    QString m_name;
    ConnectionOptions m_options;
};

QTEST_GUILESS_MAIN(MigratorTest)
#include "tst_migrator.moc"
