// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "ui/seatmap/tilekey.h"

#include <QPoint>

#include <chrono>
#include <vector>

namespace parterre {

/// The tiles that a view still lacks: a frame draws as many as its share of time allows, the
/// nearest to the view's middle first, and leaves the rest to the next frames.
class TileWork final
{
public:
    /// What drawing may take of a frame; a screen shows one every 16 ms, and a frame has more to
    /// do.
    static constexpr std::chrono::milliseconds share{8};

    explicit TileWork(const Clock &clock)
        : m_clock(clock)
    {
    }

    /// Replaces what was wanted before: the view has moved since. middle is in map pixels.
    void want(std::vector<TileKey> tiles, QPoint middle);
    [[nodiscard]] const std::vector<TileKey> &left() const { return m_wanted; }
    [[nodiscard]] bool isDone() const { return m_wanted.empty(); }

    /// Calls draw(const TileKey &) for one tile after the other, for at least one, until none is
    /// wanted or the frame's share is used up.
    template <class Draw>
    void drawSome(Draw draw)
    {
        const std::chrono::milliseconds end = m_clock.monotonic() + share;
        while (!m_wanted.empty()) {
            draw(m_wanted.back());
            m_wanted.pop_back();
            if (m_clock.monotonic() >= end) {
                return;
            }
        }
    }

private:
    const Clock &m_clock;
    std::vector<TileKey> m_wanted; ///< the next one last
};

} // namespace parterre
