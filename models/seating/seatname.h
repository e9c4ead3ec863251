// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parterre {

/// A seat as a sentence names it, so that it can be read out: "Stalls C 12"; where a figure would
/// follow a figure, "109 · row 17 · seat 1". Names that a plan does not have are empty. Translated.
[[nodiscard]] QString seatName(const QString &section, const QString &row, const QString &number);
/// The same for several seats of a row, whose numbers are "12–15, 18" or so.
[[nodiscard]] QString seatRunName(const QString &section, const QString &row,
                                  const QString &numbers);

} // namespace parterre
