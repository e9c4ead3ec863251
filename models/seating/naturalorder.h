// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace parterre {

/// Order of names as people read them: runs of digits by value ("2" before "10"), letters without
/// regard to case, and a label of letters alone by length first ("Z" before "AA"). Negative, zero
/// or positive; zero only for equal texts.
[[nodiscard]] int naturalCompare(QStringView a, QStringView b);

/// Order of sections of whose place nothing is known: from the stage backwards. Names that promise
/// the best seats ("VIP") first, upper levels late, general admission last, else by natural order.
[[nodiscard]] int compareSections(QStringView a, QStringView b);

} // namespace parterre
