// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parterre {

/// The longest names that the database keeps, in characters.
constexpr qsizetype longestPlanName = 200;
constexpr qsizetype longestSectionName = 50;
constexpr qsizetype longestRowName = 10;
constexpr qsizetype longestSeatNumber = 10;

/// Why a name of a plan's part cannot be stored.
enum class NameFault {
    None,
    Blank,
    Unprintable, ///< it holds a control character
    TooLong,     ///< longer than the most characters allowed
};

[[nodiscard]] NameFault nameFault(const QString &name, qsizetype longest);

} // namespace parterre
