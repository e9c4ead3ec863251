// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planreader.h"
#include "models/seating/planrepair.h"
#include "models/seating/planseats.h"
#include "models/seating/planvalidation.h"
#include "tests/unit/planfixtures.h"

#include <QFile>
#include <QTest>

#include <random>

using namespace parterre;

namespace {

constexpr int mutationsOfAFile = 150;
constexpr qint64 largestMutated = 300'000; // bytes; larger files teach nothing more

/// All that the program does with a plan, whatever is in it.
void goThrough(const QByteArray &content)
{
    auto read = readPlan(content, QStringLiteral("mutant.json"));
    if (!read) {
        QCOMPARE(read.error().kind, ErrorKind::BadInput);
        QVERIFY(!read.error().text.isEmpty());
        return;
    }
    QVERIFY(read->plan.seatCount() <= mostPlanSeats);
    RepairedPlan repaired = repairPlan(std::move(read->plan), FloorRepair::Separate);
    if (!canBeSold(validatePlan(repaired.plan)))
        return;
    QVERIFY(seatNamesAreUnique(repaired.plan));
    QVERIFY(assignPrices(repaired.plan, {}, 1000));
    const PlanSeats seats = planSeats(repaired.plan);
    QCOMPARE(seats.size(), repaired.plan.seatCount());
    QCOMPARE(seats.rank.size(), size_t(seats.size()));
}

/// Values that have broken readers before.
const QByteArrayList &nastyValues()
{
    static const QByteArrayList values{
        "null", "-1",   "1e308", "-1e308",      "1e999",       "\"\"",      "\" \"",  "{}",
        "[]",   "true", "0",     "99999999999", "\"\\u0000\"", "\"x\\ny\"", "1e-308", "[[[[]]]]"};
    return values;
}

/// Replaces one value behind a colon by a nasty one.
QByteArray withNastyValue(const QByteArray &content, std::mt19937 &random)
{
    const auto from = qsizetype(random() % size_t(content.size()));
    const qsizetype colon = content.indexOf(": ", from);
    if (colon < 0)
        return content;
    qsizetype end = colon + 2;
    while (end < content.size() && !QByteArrayView(",}]\n").contains(content.at(end)))
        ++end;
    QByteArray mutant = content;
    return mutant.replace(colon + 2, end - colon - 2,
                          nastyValues().at(qsizetype(random() % size_t(nastyValues().size()))));
}

QByteArray mutated(const QByteArray &content, int kind, std::mt19937 &random)
{
    const auto at = qsizetype(random() % size_t(content.size()));
    switch (kind % 4) {
    case 0:
        return content.left(at);
    case 1: {
        QByteArray mutant = content;
        mutant[at] = char(random() & 0xff);
        return mutant;
    }
    case 2: {
        QByteArray mutant = content;
        return mutant.remove(at, qsizetype(random() % 40));
    }
    default:
        return withNastyValue(withNastyValue(content, random), random);
    }
}

} // namespace

class PlanFuzzTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutantsAreReadOrRefused_data();
    void mutantsAreReadOrRefused();
    void deepNestingIsRefused();
};

void PlanFuzzTest::mutantsAreReadOrRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QStringList paths = bundledPlans();
    for (const char *name :
         {"pretix/theatre-738-with-faults.json", "seatsio/sampleChart.json",
          "seatsio/sampleChartWithFloors.json", "seatsio/sampleChartWithSections.json",
          "seatsio/sampleChartWithTables.json"})
        paths += sharedPlan(QString::fromLatin1(name));
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > largestMutated)
            continue;
        QTest::newRow(qPrintable(path)) << file.readAll();
    }
}

void PlanFuzzTest::mutantsAreReadOrRefused()
{
    QFETCH(QByteArray, content);
    goThrough(content);
    std::mt19937 random(20221122);
    // A whole stadium takes long; its description is mutated less often.
    const int count = content.contains("\"rings\"") ? mutationsOfAFile / 10 : mutationsOfAFile;
    for (int i = 0; i < count && !QTest::currentTestFailed(); ++i)
        goThrough(mutated(content, i, random));
}

void PlanFuzzTest::deepNestingIsRefused()
{
    goThrough(QByteArray("[").repeated(100'000));
    QByteArray chart = R"({"rows": []})";
    for (int i = 0; i < 200; ++i)
        chart = R"({"sections": [{"label": "S", "subChart": )" + chart + "}]}";
    const auto read
        = readPlan(R"({"categories": {"list": []}, "subChart": )" + chart + "}", "deep.json");
    QVERIFY(read && !canBeSold(read->notes));
}

QTEST_GUILESS_MAIN(PlanFuzzTest)
#include "tst_planfuzz.moc"
