// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "tests/bench/framewatch.h"
#include "tests/bench/seatscene.h"
#include "tests/bench/stadium.h"
#include "ui/seatmap/seatmapview.h"
#include "ui/theme/themesource.h"

namespace parterre {

/// The windows of all sides are so large and lie one below the other, so that none covers another;
/// ./dev bench starts a display that has room for them.
constexpr QSize stageSize(1920, 1080);

/// Ours: an empty map on the screen.
struct MapStage
{
    SeatMapView view;
    FrameWatch frames{view.viewport()};

    MapStage(const ThemeSource &themes, const Clock &clock);

    /// Shows the stadium and waits until all of it is drawn.
    Shown open(const SeatLayoutPtr &layout, SeatStates *states);
    template <class Cause>
    Shown until(Cause cause)
    {
        return frames.until(cause, [this] { return view.isDrawn(); });
    }
};

/// The other: an empty scene on the screen.
struct SceneStage
{
    SeatScene view;
    FrameWatch frames{view.viewport()};

    SceneStage(const Theme &theme, SeatScene::Kind kind);

    Shown open(const SeatLayout &layout, const SeatStates &states, const MapTransform &like);
    template <class Cause>
    Shown until(Cause cause)
    {
        return frames.until(cause, [] { return true; });
    }
    /// Shows the same part of the plan as the map at the same size.
    void follow(const MapTransform &transform);
};

/// All with the stadium in them.
struct MapBesideScene
{
    SystemClock clock;
    ThemeSource themes{false};
    SeatLayoutPtr layout = stadiumLayout();
    SeatStates states{layout, clock};
    MapStage ours{themes, clock};
    SceneStage other{themes.theme(), SeatScene::Kind::Plain};
    SceneStage tuned{themes.theme(), SeatScene::Kind::Tuned};

    MapBesideScene();

    /// Comes closer until at most so many seats are in view, and all of them are drawn.
    void show(int seats);
    [[nodiscard]] int seatsInView() const;
};

} // namespace parterre
