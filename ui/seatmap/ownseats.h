// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

namespace parterre {

class MapRenderer;
class SeatStates;

/// This window's seats upon the map, and which of them look as if their time was ending. A seat
/// begins to by the clock alone; nobody says so.
class OwnSeats final
{
public:
    explicit OwnSeats(const MapRenderer &renderer)
        : m_renderer(renderer)
    {
    }

    void clear() { m_ending.clear(); }
    /// Looks at these seats again. True when others are this window's now.
    bool note(const std::vector<int> &seats, const SeatStates &states);
    /// The seats that look as if ending since the last call.
    [[nodiscard]] std::vector<int> takeEnding();
    [[nodiscard]] std::vector<int> seats() const;

private:
    const MapRenderer &m_renderer;
    std::map<int, bool> m_ending; ///< true once it has been told
};

} // namespace parterre
