// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/sqltext.h"

#include <QtTest>

using namespace parterre;

class SqlTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsCommentsOnly_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("bare");
        const auto row = [](const char *name, const char *sql, const char *bare) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(bare);
        };
        row("line", "select 1 -- one\n+ 2", "select 1 \n+ 2");
        row("line at the end", "select 1 -- one", "select 1 ");
        row("block", "select /* a */1", "select  1");
        row("nested block", "select /* a /* b */ c */ 1", "select   1");
        row("block over lines", "select /* a\nb */ 1", "select  \n 1");
        row("unfinished block", "select 1 /* a", "select 1  ");
        row("in a text", "select '-- no /* no */'", "select '-- no /* no */'");
        row("in a name", "select \"a--b\"", "select \"a--b\"");
        row("doubled quote", "select 'it''s -- no'", "select 'it''s -- no'");
        row("in a body", "$$ -- kept\n $$ -- gone", "$$ -- kept\n $$ ");
        row("in a tagged body", "$q$ $$ -- kept $q$", "$q$ $$ -- kept $q$");
        row("parameter is no tag", "select $1 -- x\n, $2", "select $1 \n, $2");
        row("dollar in a name", "select a$b$ -- x", "select a$b$ ");
        row("minus", "select 1 - -1", "select 1 - -1");
    }
    void dropsCommentsOnly()
    {
        QFETCH(QString, sql);
        QFETCH(QString, bare);
        QCOMPARE(withoutComments(sql), bare);
    }

    void countsParameters_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("count");
        QTest::newRow("none") << QStringLiteral("select 1") << 0;
        QTest::newRow("highest") << QStringLiteral("select $2, $1, $2") << 2;
        QTest::newRow("two digits") << QStringLiteral("values ($9,$10,$11)") << 11;
        QTest::newRow("at the end") << QStringLiteral("select $3") << 3;
        QTest::newRow("cast") << QStringLiteral("select $1::int[]") << 1;
        QTest::newRow("in a text") << QStringLiteral("select '$7', $1") << 1;
        QTest::newRow("in a body") << QStringLiteral("select $q$ $7 $q$, $1") << 1;
        QTest::newRow("in a comment") << QStringLiteral("select $1 -- $7") << 1;
    }
    void countsParameters()
    {
        QFETCH(QString, sql);
        QFETCH(int, count);
        QCOMPARE(parameterCount(sql), count);
    }

    void findsTheLineOfEachStatement()
    {
        const QString script
            = QStringLiteral("-- head; no statement\n\nselect 1;select\n2;\n"
                             "do $$ begin; end; $$;\n/* ; */ select ';';\n;\n'text';\n");
        QCOMPARE(statementLines(script), std::vector<int>({3, 3, 5, 6, 8}));
    }

    void readsAQueryByItsName()
    {
        const auto text = queryText(QStringLiteral("meta/ping"));
        QVERIFY(text);
        QCOMPARE(*text, QStringLiteral("select 1 as alive"));
        QCOMPARE(queryText(QStringLiteral("meta/none")).error().kind, ErrorKind::Bug);
    }
};

QTEST_GUILESS_MAIN(SqlTextTest)
#include "tst_sqltext.moc"
