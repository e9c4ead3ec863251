// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory the stadium takes beyond an empty window.
#include "tests/bench/mapstage.h"
#include "tests/bench/memoryprobe.h"
#include "tests/bench/samples.h"

#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <malloc.h>

namespace parterre {

namespace {

/// The process's proportional share of all memory, in MB, without what malloc merely keeps.
double ownMemory()
{
    malloc_trim(0);
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("/proc/self/smaps_rollup cannot be read: memory is measured on Linux only");
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    }
    qFatal("/proc/self/smaps_rollup names no Pss");
}

double growthOfMap(const ThemeSource &themes, const Clock &clock)
{
    MapStage stage(themes, clock);
    const double empty = ownMemory();
    const SeatLayoutPtr layout = stadiumLayout();
    SeatStates states(layout, clock);
    states.apply(stadiumStates(*layout));
    stage.open(layout, &states);
    return ownMemory() - empty;
}

/// The items know all that they show, so the scene needs neither layout nor states afterwards.
double growthOfScene(const ThemeSource &themes, const Clock &clock)
{
    SceneStage stage(themes.theme(), SeatScene::Kind::Plain);
    const double empty = ownMemory();
    SeatLayoutPtr layout = stadiumLayout();
    auto states = std::make_unique<SeatStates>(layout, clock);
    states->apply(stadiumStates(*layout));
    MapTransform fitted;
    fitted.setViewport(stageSize, stage.view.devicePixelRatioF());
    fitted.setPlan(layout->bounds(), 2 * qreal(layout->radius(layout->size() / 2)));
    stage.open(*layout, *states, fitted);
    states.reset();
    layout.reset();
    return ownMemory() - empty;
}

Result<Measure> memory(int rounds)
{
    std::optional<Error> trouble;
    const auto growth = [&trouble](const QString &side) {
        const auto grown = MemoryProbe::growth(side);
        if (!grown)
            trouble = grown.error();
        return grown ? *grown : 0.0;
    };
    Samples samples;
    samples.take(
        rounds, [&](int) { return growth(MemoryProbe::map); },
        [&](int) { return growth(MemoryProbe::scene); });
    if (trouble)
        return *trouble;
    return samples.measure(QStringLiteral("map_memory"), QStringLiteral("MB"), {.bound = 1.0 / 4});
}

} // namespace

int MemoryProbe::run(const QString &side)
{
    const SystemClock clock;
    const ThemeSource themes{false};
    const double grown = side == map ? growthOfMap(themes, clock) : growthOfScene(themes, clock);
    QTextStream(stdout) << grown << '\n';
    return 0;
}

Result<double> MemoryProbe::growth(const QString &side)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--") + option, side});
    bool isNumber = false;
    const bool ended = child.waitForFinished(-1) && child.exitCode() == 0;
    const double grown = child.readAllStandardOutput().trimmed().toDouble(&isNumber);
    if (ended && isNumber)
        return grown;
    return Error{ErrorKind::Bug,
                 QStringLiteral("The process whose memory was to be measured failed."),
                 QString::fromLocal8Bit(child.readAllStandardError()),
                 {}};
}

std::vector<Bench> mapMemoryBenches()
{
    return {{QStringLiteral("map_memory"), memory}};
}

} // namespace parterre
