// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/programrun.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace parterre;

namespace {

ProgramRun runBench(const QStringList &arguments)
{
    return runProgram(QStringLiteral("parterre-bench"), arguments,
                      QProcessEnvironment::systemEnvironment());
}

} // namespace

class TestBenchProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void aMeasureIsOneLineOfJson();
};

void TestBenchProgram::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("a bench") << QStringList{QStringLiteral("map_hit_tset")}
                             << QStringLiteral("map_hit_test");
    QTest::newRow("an option") << QStringList{QStringLiteral("--jsn")} << QStringLiteral("jsn");
    QTest::newRow("a number") << QStringList{QStringLiteral("--rounds"), QStringLiteral("few")}
                              << QStringLiteral("--rounds");
    QTest::newRow("no rounds") << QStringList{QStringLiteral("--rounds"), QStringLiteral("0")}
                               << QStringLiteral("--rounds");
}

void TestBenchProgram::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const ProgramRun run = runBench(arguments);
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains(says), qPrintable(run.err));
    QVERIFY(run.out.isEmpty());
}

void TestBenchProgram::aMeasureIsOneLineOfJson()
{
    const ProgramRun run = runBench({QStringLiteral("map_hit_test"), QStringLiteral("--json"),
                                     QStringLiteral("--rounds"), QStringLiteral("1")});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out.count(u'\n'), 1);
    const QJsonObject line = QJsonDocument::fromJson(run.out.toUtf8()).object();
    QCOMPARE(line.value(QLatin1String("name")), QStringLiteral("map_hit_test"));
    QCOMPARE(line.value(QLatin1String("unit")), QStringLiteral("us"));
    QCOMPARE(line.value(QLatin1String("runs")), 1);
    QVERIFY(line.value(QLatin1String("target")).isString());
    QVERIFY(line.value(QLatin1String("ok")).isBool());
    const double ours = line.value(QLatin1String("ours")).toDouble();
    const double other = line.value(QLatin1String("other")).toDouble();
    QVERIFY(ours > 0 && other > 0);
    const double ratio = line.value(QLatin1String("ratio")).toDouble();
    QVERIFY(std::abs(ratio - ours / other) <= 0.01 * ratio);
}

QTEST_GUILESS_MAIN(TestBenchProgram)
#include "tst_benchprogram.moc"
