// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seataddress.h"

namespace parterre {

/// Understands a group of seats as a manager types it: whatever names seats ("c12-15"), a section
/// ("balcony"), a row ("stalls c", "c" in every section), rows ("stalls a-f", "a to f"), or several
/// of these with commas between them; "all" is the house. Ascending, each seat once.
[[nodiscard]] std::variant<std::vector<int>, AddressFault> seatGroup(const SeatAddresses &addresses,
                                                                     const QString &typed);

/// A group in words: "Stalls A–F, Balcony"; places that are not whole rows are named by row. What
/// is too much for a line is counted.
[[nodiscard]] QString groupText(const SeatLayout &layout, const std::vector<int> &seats);

/// All seats of the rows, or of the sections, that these seats are in.
[[nodiscard]] std::vector<int> wholeRows(const SeatLayout &layout, const std::vector<int> &seats);
[[nodiscard]] std::vector<int> wholeSections(const SeatLayout &layout,
                                             const std::vector<int> &seats);

} // namespace parterre
