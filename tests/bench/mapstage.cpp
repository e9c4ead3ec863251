// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/mapstage.h"

namespace parterre {

namespace {

void showEmpty(QWidget &window, FrameWatch &frames, QPoint place)
{
    window.setWindowFlag(Qt::FramelessWindowHint);
    window.resize(stageSize);
    window.move(place);
    frames.until([&] { window.show(); }, [&] { return true; });
}

} // namespace

MapStage::MapStage(const ThemeSource &themes, const Clock &clock)
    : view(themes, clock)
{
    showEmpty(view, frames, {0, 0});
}

Shown MapStage::open(const SeatLayoutPtr &layout, SeatStates *states)
{
    return until([&] {
        view.setLayout(layout);
        view.setStates(states);
    });
}

SceneStage::SceneStage(const Theme &theme, SeatScene::Kind kind)
    : view(theme, kind)
{
    const int below = kind == SeatScene::Kind::Plain ? 1 : 2;
    showEmpty(view, frames, {0, below * stageSize.height()});
}

Shown SceneStage::open(const SeatLayout &layout, const SeatStates &states, const MapTransform &like)
{
    return until([&] {
        view.setSeats(layout, states);
        follow(like);
    });
}

void SceneStage::follow(const MapTransform &transform)
{
    view.look(transform.visiblePlan().center(), transform.scale());
}

MapBesideScene::MapBesideScene()
{
    states.apply(stadiumStates(*layout));
    ours.open(layout, &states);
    for (SceneStage *scene : {&other, &tuned})
        scene->open(*layout, states, ours.view.transform());
}

void MapBesideScene::show(int seats)
{
    constexpr int finely = MapTransform::levelsPerStep / 8;
    const QPointF seat = layout->center(layout->size() / 8);
    ours.until([&] {
        ours.view.fit();
        while (seatsInView() > seats)
            ours.view.zoomBy(finely, ours.view.transform().toView(seat));
    });
    for (SceneStage *scene : {&other, &tuned}) {
        scene->until([&] {
            scene->follow(ours.view.transform());
            scene->view.viewport()->update();
        });
    }
}

int MapBesideScene::seatsInView() const
{
    std::vector<int> seen;
    layout->seatsIn(ours.view.transform().visiblePlan(), seen);
    return int(seen.size());
}

} // namespace parterre
