// SPDX-License-Identifier: GPL-3.0-or-later
// What a clerk waits for: frames of the map, beside a scene with an item a seat,
// plain and tuned.
#include "tests/bench/mapstage.h"
#include "tests/bench/samples.h"

namespace parterre {

namespace {

const QString ms = QStringLiteral("ms");

/// From the data until the whole stadium is on the screen, nothing prepared.
Result<Measure> firstFrame(int rounds)
{
    const SystemClock clock;
    const ThemeSource themes{false};
    const SeatLayoutPtr layout = stadiumLayout();
    SeatStates states(layout, clock);
    states.apply(stadiumStates(*layout));
    MapTransform fitted;
    Samples samples;
    std::vector<double> first;
    std::vector<double> longest;
    samples.take(
        rounds,
        [&](int) {
            MapStage stage(themes, clock);
            const Shown shown = stage.open(layout, &states);
            fitted = stage.view.transform();
            first.push_back(shown.first);
            longest.push_back(shown.longest);
            return shown.all;
        },
        [&](int) {
            const auto open = [&](SeatScene::Kind kind) {
                return SceneStage(themes.theme(), kind).open(*layout, states, fitted).all;
            };
            samples.addTuned(open(SeatScene::Kind::Tuned));
            return open(SeatScene::Kind::Plain);
        });
    Measure measure = samples.measure(QStringLiteral("map_first_frame"), ms, {.bound = 1.0 / 8});
    measure.more.insert(QStringLiteral("ours_first_paint"), Samples::median(first));
    measure.more.insert(QStringLiteral("ours_longest_frame"), Samples::median(longest));
    return measure;
}

/// All of the viewport again, as after a menu closed over it.
Result<Measure> repaint(const QString &name, int seats, double bound, int rounds)
{
    MapBesideScene both;
    both.show(seats);
    Samples samples;
    samples.take(
        rounds, [&](int) { return both.ours.frames.repaint(); },
        [&](int) {
            samples.addTuned(both.tuned.frames.repaint());
            return both.other.frames.repaint();
        });
    Measure measure = samples.measure(name, ms, {.bound = bound});
    measure.more.insert(QStringLiteral("seats_in_view"), both.seatsInView());
    return measure;
}

/// One step of the wheel to a zoom never seen before, with all seats still in view.
Result<Measure> zoomCold(int rounds)
{
    MapBesideScene both;
    Samples samples;
    std::vector<double> longest;
    const auto outward = [](int round) { return -(64 + 5 * round); };
    samples.take(
        rounds,
        [&](int round) {
            both.ours.until([&] { both.ours.view.fit(); });
            const Shown shown = both.ours.until(
                [&] { both.ours.view.zoomBy(outward(round), QPointF(960, 540)); });
            longest.push_back(shown.longest);
            return shown.all;
        },
        [&](int) {
            const auto follow = [&](SceneStage &scene) {
                return scene.until([&] { scene.follow(both.ours.view.transform()); }).all;
            };
            samples.addTuned(follow(both.tuned));
            return follow(both.other);
        });
    Measure measure = samples.measure(QStringLiteral("map_zoom_cold"), ms, {.bound = 1.0 / 8});
    measure.more.insert(QStringLiteral("ours_longest_frame"), Samples::median(longest));
    measure.more.insert(QStringLiteral("ours_longest_frame_ever"),
                        *std::max_element(longest.begin(), longest.end()));
    return measure;
}

/// So many seats sold or given back elsewhere, all seats in view.
Result<Measure> update500(int rounds)
{
    MapBesideScene both;
    Samples samples;
    std::mt19937 random(500);
    std::vector<int> changed;
    QObject::connect(&both.states, &SeatStates::seatsChanged, &both.ours.view,
                     [&](const std::vector<int> &seats) { changed = seats; });
    samples.take(
        rounds,
        [&](int) {
            const SeatStatesAnswer answer = someChanges(both.states, 500, random);
            return both.ours.until([&] { both.states.apply(answer); }).all;
        },
        [&](int) {
            const auto update = [&](SceneStage &scene) {
                return scene.until([&] { scene.view.updateSeats(both.states, changed); }).all;
            };
            samples.addTuned(update(both.tuned));
            return update(both.other);
        });
    return samples.measure(QStringLiteral("map_update_500"), ms, {.bound = 1.0 / 100});
}

} // namespace

std::vector<Bench> mapFrameBenches()
{
    const auto repaintOf = [](const QString &name, int seats, double bound) {
        return Bench{name, [=](int rounds) { return repaint(name, seats, bound, rounds); }};
    };
    return {{QStringLiteral("map_first_frame"), firstFrame},
            repaintOf(QStringLiteral("map_repaint_all"), 80'000, 1.0 / 100),
            repaintOf(QStringLiteral("map_repaint_5k"), 5'000, 1.0 / 30),
            repaintOf(QStringLiteral("map_repaint_300"), 300, 1.0 / 15),
            {QStringLiteral("map_zoom_cold"), zoomCold},
            {QStringLiteral("map_update_500"), update500}};
}

} // namespace parterre
