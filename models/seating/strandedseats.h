// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace parterre {

class SeatStates;

/// The single-seat rule. People come in pairs, so a seat with nobody's free seat beside it is the
/// last to be sold, if ever. Box offices therefore avoid leaving one, and seating services on the
/// web refuse it as an "orphan seat"; a clerk is only warned, for the person in front decides.
///
/// A stretch is what was free before the choice, side by side without an aisle between. A seat of
/// it is stranded when the choice leaves it free with no free seat on either side. There is no
/// warning where it cannot be helped: when the choice leaves but one seat of the whole stretch,
/// every way to take as many would. Standing places have no sides, and wheelchair places and their
/// companions' seats are chosen by need: none of these is ever stranded.
///
/// chosen: all seats that the person in front shall have, free or this window's own. Seats of this
/// window that are not chosen count as free.

/// The seats that the choice strands, ascending.
[[nodiscard]] std::vector<int> strandedSeats(const SeatStates &states,
                                             const std::vector<int> &chosen);

/// Other seats in place of those chosen around a stranded seat: the same number, shape, price and
/// kind, as few seats along the stretch as will do, stranding none of it.
struct ShiftedChoice
{
    std::vector<int> from; ///< all seats chosen in the stretch, ascending
    std::vector<int> to;   ///< empty when there is no such place

    [[nodiscard]] bool operator==(const ShiftedChoice &) const = default;
};
[[nodiscard]] ShiftedChoice shiftedChoice(const SeatStates &states, const std::vector<int> &chosen,
                                          int stranded);

} // namespace parterre
