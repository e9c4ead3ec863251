// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/namesequence.h"
#include "models/seating/naturalorder.h"

#include <QTest>

#include <algorithm>

using namespace parterre;

class NaturalOrderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsNames_data();
    void sortsNames();
    void sortsSectionsFromTheStageBackwards();
    void equalTextsAreEqual();
    void countsOnWithRowNames_data();
    void countsOnWithRowNames();
};

void NaturalOrderTest::sortsNames_data()
{
    QTest::addColumn<QStringList>("sorted");
    QTest::newRow("numbers by value") << QStringList{"1", "2", "10", "101"};
    QTest::newRow("letters before double letters") << QStringList{"A", "B", "Z", "AA", "AB"};
    QTest::newRow("numbers before letters") << QStringList{"1", "15", "A", "AA"};
    QTest::newRow("mixed runs") << QStringList{"A1", "A2", "A10", "B1"};
    QTest::newRow("leading zeros") << QStringList{"00", "01", "1", "002", "3"};
    QTest::newRow("words by letter") << QStringList{"Balcony", "Stalls", "Terrace"};
    QTest::newRow("large numbers") << QStringList{"99999999999999999998", "99999999999999999999"};
    QTest::newRow("blank first") << QStringList{"", " ", "1"};
}

void NaturalOrderTest::sortsNames()
{
    QFETCH(QStringList, sorted);
    QStringList names = sorted;
    std::reverse(names.begin(), names.end());
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return naturalCompare(a, b) < 0; });
    QCOMPARE(names, sorted);
}

void NaturalOrderTest::sortsSectionsFromTheStageBackwards()
{
    const QStringList sorted{"VIP",          "A",       "B",      "Stalls 2", "Stalls 10",
                             "Upper circle", "Balcony", "General"};
    QStringList names = sorted;
    std::sort(names.begin(), names.end());
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return compareSections(a, b) < 0; });
    QCOMPARE(names, sorted);
}

void NaturalOrderTest::equalTextsAreEqual()
{
    QCOMPARE(naturalCompare(u"AA", u"AA"), 0);
    QVERIFY(naturalCompare(u"a", u"A") != 0);
}

void NaturalOrderTest::countsOnWithRowNames_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QStringList>("skipped");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("letters") << "A" << QStringList() << QStringList{"A", "B", "C"};
    QTest::newRow("past Z") << "Y" << QStringList() << QStringList{"Y", "Z", "AA", "AB"};
    QTest::newRow("without I and O")
        << "H" << QStringList{"I", "O"} << QStringList{"H", "J", "K", "L", "M", "N", "P"};
    QTest::newRow("numbers") << "9" << QStringList() << QStringList{"9", "10", "11"};
    QTest::newRow("without 13") << "12" << QStringList{"13"} << QStringList{"12", "14"};
    QTest::newRow("no name") << "" << QStringList() << QStringList{"A", "B"};
}

void NaturalOrderTest::countsOnWithRowNames()
{
    QFETCH(QString, first);
    QFETCH(QStringList, skipped);
    QFETCH(QStringList, expected);
    NameSequence names(first, skipped);
    for (const QString &name : expected)
        QCOMPARE(names.next(), name);
}

QTEST_GUILESS_MAIN(NaturalOrderTest)
#include "tst_naturalorder.moc"
