// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/testqueries.h"

#include <QElapsedTimer>
#include <QtTest>

#include <cmath>

using namespace parterre;

class ConnectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database.emplace();
        m_database->sql().run(
            QStringLiteral("create table instants (at timestamptz);"
                           "create function refuse() returns integer language plpgsql as $$ begin "
                           "  raise exception using errcode = 'PT409', message = 'Told twice'; "
                           "end $$"));
    }
    void cleanupTestCase() { m_database.reset(); }
    void init()
    {
        makeThings(m_database->sql());
        m_connection.emplace(m_database->superuser());
        QVERIFY(m_connection->ensureOpen());
    }
    void cleanup() { m_connection.reset(); }

    void setsTheSessionUp()
    {
        const auto row = m_connection->queryOne(testQuery("zone"));
        QVERIFY(row);
        QCOMPARE(row->text(u"zone"), QStringLiteral("UTC"));
        QCOMPARE(row->text(u"statement"), QStringLiteral("5s"));
        QCOMPARE(row->text(u"lock"), QStringLiteral("2s"));
        QCOMPARE(row->text(u"idle"), QStringLiteral("3s"));
        QCOMPARE(row->text(u"name"), QStringLiteral("parterre-test"));
    }

    void tellsNullFromEmptyText()
    {
        const auto null = m_connection->queryOne(testQuery("echo_text"), {QString()});
        QVERIFY(null && null->boolean(u"missing") && null->isNull(u"value"));
        const auto empty = m_connection->queryOne(testQuery("echo_text"), {QStringLiteral("")});
        QVERIFY(empty && !empty->boolean(u"missing") && !empty->isNull(u"value"));
        QCOMPARE(empty->text(u"value"), QString());
    }

    void keepsTextExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << QStringLiteral("it's \"so\"");
        QTest::newRow("backslash") << QStringLiteral("a\\b\\'");
        QTest::newRow("placeholders") << QStringLiteral("$1 ? :name %1");
        QTest::newRow("lines") << QStringLiteral("a\nb\tc\r\n");
        QTest::newRow("beyond the BMP") << QStringLiteral("Ünïcödé 🎭 座席");
        QTest::newRow("number-like") << QStringLiteral("0042");
    }
    void keepsTextExactly()
    {
        QFETCH(QString, text);
        const auto row = m_connection->queryOne(testQuery("echo_text"), {text});
        QVERIFY(row);
        QCOMPARE(row->text(u"value"), text);
        const auto privately = m_connection->queryPrivately(testQuery("echo_text"), {text});
        QVERIFY(privately);
        QCOMPARE(privately->front().text(u"value"), text);
    }

    void refusesNul()
    {
        const QString text = QStringLiteral("a") + QChar::Null + QStringLiteral("b");
        const auto row = m_connection->query(testQuery("echo_text"), {text});
        QVERIFY(!row);
        QCOMPARE(row.error().kind, ErrorKind::BadInput);
        QCOMPARE(m_connection->queryPrivately(testQuery("echo_text"), {text}).error().kind,
                 ErrorKind::BadInput);
    }

    void refusesWhatTheDriverCannotWrite()
    {
        const auto row = m_connection->query(testQuery("echo_text"), {QVariantList{1, 2}});
        QVERIFY(!row);
        QCOMPARE(row.error().kind, ErrorKind::Bug);
    }

    void keepsValuesOfEveryType()
    {
        const QUuid id = QUuid::createUuid();
        const QDateTime at(QDate(2026, 7, 1), QTime(12, 30, 15, 250),
                           QTimeZone(QByteArrayLiteral("Europe/Berlin")));
        const auto row = m_connection->queryOne(
            testQuery("echo_values"),
            {Q_INT64_C(-9'000'000'000'000'001), QStringLiteral("12345678901234567890.10"), true, at,
             id, QStringLiteral("{\"seats\": [1, 2]}"), 0.1});
        QVERIFY(row);
        QCOMPARE(row->integer(u"big"), Q_INT64_C(-9'000'000'000'000'001));
        QCOMPARE(row->text(u"exact"), QStringLiteral("12345678901234567890.10"));
        QCOMPARE(row->boolean(u"yes"), true);
        QCOMPARE(row->instant(u"at"), at);
        QCOMPARE(row->instant(u"at").timeSpec(), Qt::UTC);
        QCOMPARE(row->uuid(u"id"), id);
        QCOMPARE(row->json(u"document").object().value(u"seats").toArray().size(), 2);
        QCOMPARE(row->real(u"fraction"), 0.1);
    }

    void keepsInstantsOfSummerAndWinterTime()
    {
        for (const int month : {1, 3, 7, 10, 11}) {
            const QDateTime local(QDate(2026, month, 29), QTime(2, 30),
                                  QTimeZone(QByteArrayLiteral("America/New_York")));
            const auto row = m_connection->queryOne(
                testQuery("echo_values"), {0, 0, false, local, QUuid(), QStringLiteral("{}"), 0.0});
            QVERIFY(row);
            QCOMPARE(row->instant(u"at"), local);
        }
    }

    // Microseconds do not fit QDateTime: whoever must compare exactly takes the text.
    void bringsMicrosecondsBackAsTextOnly()
    {
        m_database->sql().run(
            QStringLiteral("insert into instants values ('2026-07-01 10:00:00.123456+02')"));
        const auto row = m_connection->queryOne(testQuery("exact_instant"));
        QVERIFY(row);
        QCOMPARE(row->instant(u"at").toString(Qt::ISODateWithMs),
                 QStringLiteral("2026-07-01T08:00:00.123Z"));
        QCOMPARE(m_connection->query(testQuery("instants_at"), {row->instant(u"at")})->size(),
                 size_t(0));
        QCOMPARE(m_connection->query(testQuery("instants_at"), {row->text(u"exact")})->size(),
                 size_t(1));
    }

    void keepsArrays()
    {
        const std::vector<qint64> big{1, -5'000'000'000};
        const std::vector<float> reals{0.5f, std::nanf(""), -1e30f};
        const QStringList texts{
            QStringLiteral("a,b"),  QStringLiteral("\"{}\\"), QStringLiteral(""),        QString(),
            QStringLiteral("null"), QStringLiteral("NULL"),   QStringLiteral(" spaced ")};
        const auto row = m_connection->queryOne(
            testQuery("echo_arrays"),
            {pgArray(big), pgArray(std::vector<int>{}), pgArray(reals), pgArray(texts)});
        QVERIFY(row);
        QCOMPARE(row->integers(u"big"), big);
        QVERIFY(row->numbers(u"numbers").empty());
        const std::vector<float> back = row->reals(u"reals");
        QCOMPARE(back.size(), reals.size());
        QCOMPARE(back[0], 0.5f);
        QVERIFY(std::isnan(back[1]));
        QCOMPARE(back[2], -1e30f);
        QCOMPARE(row->texts(u"texts"), texts);
        QVERIFY(row->texts(u"texts").at(3).isNull());
        QVERIFY(!row->texts(u"texts").at(2).isNull());
    }

    void reportsWrongNumberOfValues_data()
    {
        QTest::addColumn<QVariantList>("values");
        QTest::newRow("none") << QVariantList{};
        QTest::newRow("too few") << QVariantList{1};
        QTest::newRow("too many") << QVariantList{1, QStringLiteral("a"), 3};
    }
    void reportsWrongNumberOfValues()
    {
        QFETCH(QVariantList, values);
        // Values of an earlier, right call must not be taken for the missing ones.
        QVERIFY(m_connection->execute(testQuery("insert_thing"), {3, QStringLiteral("c")}));
        const auto changed = m_connection->execute(testQuery("insert_thing"), values);
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::Bug);
        QCOMPARE(m_connection->query(testQuery("list_things"))->size(), size_t(3));
    }

    void countsChangedRows()
    {
        QCOMPARE(m_connection->execute(testQuery("rename_thing"), {2, QStringLiteral("b")}).value(),
                 1);
        QCOMPARE(m_connection->execute(testQuery("rename_thing"), {9, QStringLiteral("b")}).value(),
                 0);
    }

    void givesExactlyOneRowOrABug()
    {
        const auto none = m_connection->queryOne(testQuery("no_rows"));
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::Bug);
    }

    void namesTheConstraintThatRefused()
    {
        const auto again
            = m_connection->execute(testQuery("insert_thing"), {1, QStringLiteral("a")});
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Refused);
        QCOMPARE(again.error().code, QStringLiteral("one_thing"));
    }

    void passesOwnRefusalsOnInTheirOwnWords()
    {
        const auto refused = m_connection->query(testQuery("raise_refusal"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QCOMPARE(refused.error().code, QStringLiteral("PT409"));
        QCOMPARE(refused.error().text, QStringLiteral("Told twice"));
    }

    void reportsAQueryThatCannotBePrepared()
    {
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto rows = m_connection->query(testQuery("nonsense"));
            QVERIFY(!rows);
            QCOMPARE(rows.error().kind, ErrorKind::Bug);
            QCOMPARE(rows.error().code, QStringLiteral("42P01"));
        }
        QCOMPARE(m_connection->query(QStringLiteral("test/no_such_file")).error().kind,
                 ErrorKind::Bug);
        QVERIFY(m_connection->query(QStringLiteral("meta/ping")));
    }

    void preparesAgainAfterTheTableChanged()
    {
        QVERIFY(m_connection->query(testQuery("all_of_things")));
        m_database->sql().run(QStringLiteral("alter table things add column more text"));
        const auto rows = m_connection->query(testQuery("all_of_things"));
        QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().detail));
    }

    void preparesAgainAfterReconnecting()
    {
        const auto before = m_connection->queryOne(testQuery("backend"));
        m_connection->close();
        QVERIFY(!m_connection->isOpen());
        QCOMPARE(m_connection->query(testQuery("backend")).error().kind, ErrorKind::ConnectionLost);
        QVERIFY(m_connection->ensureOpen());
        const auto after = m_connection->queryOne(testQuery("backend"));
        QVERIFY(before && after);
        QVERIFY(before->integer(u"pid") != after->integer(u"pid"));
    }

    void endsTooLongStatements()
    {
        ConnectionOptions options = m_database->superuser();
        options.statementTimeout = std::chrono::milliseconds(100);
        Connection connection(options);
        QVERIFY(connection.ensureOpen());
        const auto slept = connection.query(testQuery("sleep"), {10.0});
        QVERIFY(!slept);
        QCOMPARE(slept.error().kind, ErrorKind::Timeout);
        QVERIFY(connection.query(QStringLiteral("meta/ping")));
    }

    void reportsAHeldLockAsBusy()
    {
        PlainConnection other(m_database->superuser());
        other.run(QStringLiteral("begin; select from things for update"));
        const auto locked = m_connection->query(testQuery("lock_thing_nowait"), {1});
        QVERIFY(!locked);
        QCOMPARE(locked.error().kind, ErrorKind::Busy);
    }

    void reportsMissingRightsAsForbidden()
    {
        Connection connection(m_database->till(1));
        QVERIFY(connection.ensureOpen());
        const auto rows = connection.query(testQuery("list_things"));
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ErrorKind::Forbidden);
    }

    void saysWhyItCannotOpen_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("host");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("wrong password") << "wrong"
                                        << ""
                                        << "" << ErrorKind::Forbidden;
        QTest::newRow("no such database") << ""
                                          << "test_none"
                                          << "" << ErrorKind::Forbidden;
        QTest::newRow("no server") << ""
                                   << ""
                                   << "/nowhere" << ErrorKind::ConnectionLost;
    }
    void saysWhyItCannotOpen()
    {
        QFETCH(QString, password);
        QFETCH(QString, database);
        QFETCH(QString, host);
        QFETCH(ErrorKind, kind);
        ConnectionOptions options = m_database->superuser();
        options.password = password.isEmpty() ? options.password : password;
        options.database = database.isEmpty() ? options.database : database;
        options.host = host.isEmpty() ? options.host : host;
        Connection connection(options);
        const auto open = connection.ensureOpen();
        QVERIFY(!open);
        QCOMPARE(open.error().kind, kind);
        QVERIFY(!open.error().text.isEmpty() && !open.error().text.contains(options.password));
    }

    void tellsAFullServerFromARefusal()
    {
        const QString role = QStringLiteral("test_full_%1").arg(QCoreApplication::applicationPid());
        PlainConnection &sql = m_database->sql();
        sql.run(QStringLiteral("create role %1 login connection limit 0 password 'pw' "
                               "in role parterre_till")
                    .arg(role));
        ConnectionOptions options = m_database->superuser();
        options.user = role;
        options.password = QStringLiteral("pw");
        const auto open = Connection(options).ensureOpen();
        sql.run(QStringLiteral("drop role %1").arg(role));
        QVERIFY(!open);
        QCOMPARE(open.error().kind, ErrorKind::Busy);
        QCOMPARE(open.error().code, QStringLiteral("53300"));
        QVERIFY(open.error().text.contains(QLatin1String("as many connections as it allows")));
    }

    void keepsPrivateValuesOutOfTheActivityView()
    {
        const auto seen = [this] {
            return m_database->sql().value(
                QStringLiteral("select count(*) from pg_stat_activity where query like "
                               "'%Hunter' || '2-pw%' and pid <> pg_backend_pid()"));
        };
        const QString secret = QStringLiteral("Hunter2-pw");
        const auto rows = m_connection->queryPrivately(testQuery("echo_text"), {secret});
        QVERIFY(rows);
        QCOMPARE(rows->front().text(u"value"), secret);
        QCOMPARE(rows->front().boolean(u"missing"), false);
        QCOMPARE(seen(), QStringLiteral("0"));
        QVERIFY(m_connection->query(testQuery("echo_text"), {secret}));
        QCOMPARE(seen(), QStringLiteral("1"));
    }

    void decodesAStadiumInMilliseconds()
    {
        const auto row = m_connection->queryOne(testQuery("big_arrays"));
        QVERIFY(row);
        QElapsedTimer timer;
        timer.start();
        const std::vector<int> numbers = row->numbers(u"numbers");
        const qint64 numbersUs = timer.nsecsElapsed() / 1000;
        const std::vector<float> reals = row->reals(u"reals");
        const qint64 realsUs = timer.nsecsElapsed() / 1000 - numbersUs;
        const QStringList texts = row->texts(u"texts");
        const qint64 textsUs = timer.nsecsElapsed() / 1000 - numbersUs - realsUs;
        qInfo() << "80,000 elements in us: int" << numbersUs << "real" << realsUs << "text"
                << textsUs;
        QCOMPARE(numbers.size(), size_t(80'000));
        QCOMPARE(numbers.back(), 80'000);
        QCOMPARE(reals.size(), size_t(80'000));
        QCOMPARE(texts.size(), 80'000);
        QCOMPARE(texts.last(), QStringLiteral("Row \"80000\", a\\b"));
    }

private:
    std::optional<TestDatabase> m_database;
    std::optional<Connection> m_connection;
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
