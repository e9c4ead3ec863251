// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/connection.h"
#include "models/db/pgarray.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace parterre;

class PgArrayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTexts_data()
    {
        QTest::addColumn<QString>("array");
        QTest::addColumn<QStringList>("texts");
        const auto row = [](const char *name, const char *array, const QStringList &texts) {
            QTest::newRow(name) << QString::fromUtf8(array) << texts;
        };
        row("empty", "{}", {});
        row("one", "{a}", {"a"});
        row("several", "{a,b c,ü🎭}", {"a", "b c", "ü🎭"});
        row("quoted", "{\"a,b\",\"{c}\",\"d e\"}", {"a,b", "{c}", "d e"});
        row("escaped", "{\"say \\\"hi\\\"\",\"back\\\\slash\"}", {"say \"hi\"", "back\\slash"});
        row("escaped without quotes", "{a\\,b}", {"a,b"});
        row("null", "{a,NULL,b}", {"a", QString(), "b"});
        row("small null", "{null}", {QString()});
        row("text NULL", "{\"NULL\"}", {"NULL"});
        row("empty text", "{\"\",a,\"\"}", {"", "a", ""});
        row("lines", "{\"a\nb\"}", {"a\nb"});
    }
    void readsTexts()
    {
        QFETCH(QString, array);
        QFETCH(QStringList, texts);
        const auto read = textsOf(array);
        QVERIFY(read);
        QCOMPARE(*read, texts);
        for (qsizetype i = 0; i < texts.size(); ++i)
            QCOMPARE(read->at(i).isNull(), texts.at(i).isNull());
    }

    void refusesWhatIsNoArray_data()
    {
        QTest::addColumn<QString>("array");
        for (const char *array :
             {"", "{", "}", "a", "{a", "a}", "{a,}", "{,a}", "{,}", "{a}b", "{a},{b}", "{{a},{b}}",
              "{a{b}", "{\"a}", "{\"a\"b}", "{a\"b\"}", "{a\\}", "{\"a\\\"}", "[0:1]={a,b}"})
            QTest::newRow(array) << QString::fromUtf8(array);
    }
    void refusesWhatIsNoArray()
    {
        QFETCH(QString, array);
        QVERIFY(!textsOf(array));
        QVERIFY(!integersOf(array));
        QVERIFY(!realsOf(array));
    }

    void readsIntegers()
    {
        QCOMPARE(integersOf(u"{1,-2,NULL,9223372036854775807}"),
                 std::vector<qint64>({1, -2, 0, std::numeric_limits<qint64>::max()}));
        QCOMPARE(numbersOf(u"{}"), std::vector<int>());
        QCOMPARE(
            numbersOf(u"{-2147483648,2147483647}"),
            std::vector<int>({std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}));
    }

    void refusesIntegersThatAreNone_data()
    {
        QTest::addColumn<QString>("array");
        for (const char *array : {"{2147483648}", "{1.5}", "{x}", "{1x}", "{-}", "{\"\"}", "{ 1}"})
            QTest::newRow(array) << QString::fromUtf8(array);
    }
    void refusesIntegersThatAreNone()
    {
        QFETCH(QString, array);
        QVERIFY(!numbersOf(array));
    }

    void readsReals()
    {
        const auto reals = realsOf(u"{0.5,-1e-07,NULL,NaN,Infinity,3.4028235e+38}");
        QVERIFY(reals);
        QCOMPARE(reals->at(0), 0.5f);
        QCOMPARE(reals->at(1), -1e-07f);
        QVERIFY(std::isnan(reals->at(2)) && std::isnan(reals->at(3)));
        QVERIFY(std::isinf(reals->at(4)));
        QCOMPARE(reals->at(5), std::numeric_limits<float>::max());
    }

    void readsBackWhatItWrites()
    {
        const QStringList texts{"a", "", QString(), "NULL", "a,b", "\"q\"", "b\\s", "{}", " ", "ü"};
        QCOMPARE(textsOf(pgArray(texts)), texts);
        const std::vector<qint64> integers{0, -1, std::numeric_limits<qint64>::min()};
        QCOMPARE(integersOf(pgArray(integers)), integers);
        const std::vector<float> reals{0.1f, 1.0f / 3, -2.5e20f};
        QCOMPARE(realsOf(pgArray(reals)), reals);
        QCOMPARE(pgArray(std::vector<float>{std::nanf("")}), QStringLiteral("{NULL}"));
        QCOMPARE(pgArray(std::vector<int>{}), QStringLiteral("{}"));
    }
};

QTEST_GUILESS_MAIN(PgArrayTest)
#include "tst_pgarray.moc"
