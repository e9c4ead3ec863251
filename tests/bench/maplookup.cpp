// SPDX-License-Identifier: GPL-3.0-or-later
// Which seat lies under a point.
#include "tests/bench/mapstage.h"
#include "tests/bench/samples.h"

namespace parterre {

namespace {

std::vector<QPointF> pointsIn(const QRectF &plan, int count)
{
    std::mt19937 random(300);
    std::uniform_real_distribution<qreal> x(plan.left(), plan.right());
    std::uniform_real_distribution<qreal> y(plan.top(), plan.bottom());
    std::vector<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.emplace_back(x(random), y(random));
    return points;
}

/// Microseconds a point.
template <class Hit>
double hitTime(const std::vector<QPointF> &points, Hit hit)
{
    int hits = 0;
    const double taken = timed([&] {
        for (const QPointF &point : points)
            hits += hit(point) ? 1 : 0;
    });
    if (hits == 0)
        qFatal("no point of the plan hits a seat: the measure is worth nothing");
    return taken * 1000 / double(points.size());
}

Result<Measure> hitTest(int rounds)
{
    const SystemClock clock;
    const Theme theme = lightTheme();
    const SeatLayoutPtr layout = stadiumLayout();
    const SeatStates states(layout, clock);
    SeatScene scene(theme, SeatScene::Kind::Plain);
    scene.setSeats(*layout, states);
    const std::vector<QPointF> many = pointsIn(layout->bounds(), 200'000);
    const std::vector<QPointF> few(many.begin(), many.begin() + 2'000);
    Samples samples;
    samples.take(
        rounds,
        [&](int) { return hitTime(many, [&](QPointF p) { return layout->seatAt(p) >= 0; }); },
        [&](int) { return hitTime(few, [&](QPointF p) { return scene.scene()->itemAt(p, {}); }); });
    return samples.measure(QStringLiteral("map_hit_test"), QStringLiteral("us"),
                           {.bound = 1, .of = Target::Of::Ours});
}

} // namespace

std::vector<Bench> mapLookupBenches()
{
    return {{QStringLiteral("map_hit_test"), hitTest}};
}

} // namespace parterre
