// SPDX-License-Identifier: GPL-3.0-or-later
// parterre-bench [NAME…] [--json] [--rounds N]: measures Parterre beside what people would use
// instead. Exit codes: 0 measured (whether targets are met or not), 1 could not measure, 2 the
// command line is wrong.
#include "tests/bench/memoryprobe.h"
#include "tests/bench/report.h"
#include "tests/bench/stadium.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

using namespace parterre;

namespace {

constexpr int leastRounds = 7;
constexpr int wrongUse = 2;

QStringList namesOf(const std::vector<Bench> &benches)
{
    QStringList names;
    for (const Bench &bench : benches)
        names.append(bench.name);
    return names;
}

int complain(const QString &sentence)
{
    QTextStream(stderr) << "parterre-bench: " << sentence << '\n';
    return wrongUse;
}

int measure(const std::vector<Bench> &benches, int rounds, Report &report)
{
    for (const Bench &bench : benches) {
        const auto measured = bench.run(rounds);
        if (!measured) {
            QTextStream(stderr) << bench.name << ": " << measured.error().text << '\n'
                                << measured.error().detail << '\n';
            return 1;
        }
        report.add(*measured);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("A JSON line a measure."));
    QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Rounds a side."),
                              QStringLiteral("N"), QString::number(leastRounds));
    QCommandLineOption memoryOf(MemoryProbe::option, {}, QStringLiteral("side"));
    memoryOf.setFlags(QCommandLineOption::HiddenFromHelp);
    QCommandLineOption writeSeats(QStringLiteral("write-seats"));
    writeSeats.setFlags(QCommandLineOption::HiddenFromHelp);
    QCommandLineParser parser;
    parser.addOptions({json, rounds, memoryOf, writeSeats});
    parser.addHelpOption();
    if (!parser.parse(application.arguments()))
        return complain(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (parser.isSet(memoryOf))
        return MemoryProbe::run(parser.value(memoryOf));
    QTextStream out(stdout);
    if (parser.isSet(writeSeats)) {
        out << stadiumAsJson() << '\n';
        return 0;
    }

    bool isNumber = false;
    const int count = parser.value(rounds).toInt(&isNumber);
    if (!isNumber || count < 1)
        return complain(QStringLiteral("--rounds wants a whole number from 1."));
    std::vector<Bench> chosen = allBenches();
    const QStringList known = namesOf(chosen);
    const QStringList wanted = parser.positionalArguments();
    for (const QString &name : wanted) {
        if (!known.contains(name)) {
            return complain(
                QStringLiteral("There is no bench %1. There are: %2").arg(name, known.join(u' ')));
        }
    }
    if (!wanted.isEmpty())
        std::erase_if(chosen, [&](const Bench &bench) { return !wanted.contains(bench.name); });
    Report report(parser.isSet(json) ? Report::Form::Json : Report::Form::Table, out);
    return measure(chosen, count, report);
}
