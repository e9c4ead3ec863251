// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>
#include <vector>

namespace parterre {

// Readers of one-dimensional arrays as PostgreSQL prints them: {1,NULL,"a b"}. Nothing when the
// text is malformed, nested or has an element of another type. Fast: 80,000 elements in a few ms.

[[nodiscard]] std::optional<std::vector<qint64>> integersOf(QStringView array); ///< NULL: 0
[[nodiscard]] std::optional<std::vector<int>> numbersOf(QStringView array);     ///< NULL: 0
[[nodiscard]] std::optional<std::vector<float>> realsOf(QStringView array);     ///< NULL: NaN
[[nodiscard]] std::optional<QStringList> textsOf(QStringView array); ///< NULL: a null string

} // namespace parterre
