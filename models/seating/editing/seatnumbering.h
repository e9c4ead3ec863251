// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QStringList>

namespace parterre {

/// How rows are named, from the first (nearest to the stage) backwards.
struct RowNaming
{
    QString first = QStringLiteral("A"); ///< letters ("A", "AA") or a whole number
    int step = 1;
    QStringList skipped;  ///< single letters that occur in no name (I, O), or whole numbers
    bool reverse = false; ///< the row at the back gets the first name
};

/// How the seats of a row are numbered.
struct SeatNumbering
{
    enum class Parity { All, Odd, Even };
    enum class Direction {
        LeftToRight,
        RightToLeft,
        CentreOut, ///< the first in the middle, then by turns right and left of it
    };

    int first = 1;
    int step = 1;
    Parity parity = Parity::All; ///< Odd, Even: other numbers are passed over
    Direction direction = Direction::LeftToRight;
    QStringList skipped; ///< whole numbers, such as 13
};

/// The names of count rows, front to back. BadInput when the values make no names of at most
/// longestRowName characters; the text says which value.
[[nodiscard]] Result<QStringList> rowNames(const RowNaming &naming, int count);

/// The numbers of count seats from left to right; errors as above.
[[nodiscard]] Result<QStringList> seatNumbers(const SeatNumbering &numbering, int count);

} // namespace parterre
