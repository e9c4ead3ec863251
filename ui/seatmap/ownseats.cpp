// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/ownseats.h"

#include "models/seating/seatstates.h"
#include "ui/seatmap/maprenderer.h"

namespace parterre {

bool OwnSeats::note(const std::vector<int> &seats, const SeatStates &states)
{
    bool others = false;
    for (const int seat : seats) {
        if (states.status(seat) == SeatStatus::Mine) {
            const bool ending = m_renderer.look(seat).mark == SeatLook::Mark::MineEnding;
            others = m_ending.insert_or_assign(seat, ending).second || others;
        } else {
            others = m_ending.erase(seat) > 0 || others;
        }
    }
    return others;
}

std::vector<int> OwnSeats::takeEnding()
{
    std::vector<int> fresh;
    for (auto &[seat, told] : m_ending) {
        if (!told && m_renderer.look(seat).mark == SeatLook::Mark::MineEnding) {
            told = true;
            fresh.push_back(seat);
        }
    }
    return fresh;
}

std::vector<int> OwnSeats::seats() const
{
    std::vector<int> seats;
    for (const auto &[seat, told] : m_ending) {
        seats.push_back(seat);
    }
    return seats;
}

} // namespace parterre
