// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/seatlayout.h"

#include <QPointF>

#include <vector>

namespace parterre {

/// Where the names of rows are written: at the ends that the layout labels, but never upon a seat
/// or upon another name; two rows of one name that end side by side share one label between them.
class RowNames final
{
public:
    struct Label
    {
        QPointF centre; ///< plan units
        int row = 0;    ///< into the layout's rows
    };

    RowNames() = default;
    explicit RowNames(const SeatLayout &layout);

    [[nodiscard]] const std::vector<Label> &labels() const { return m_labels; }

private:
    std::vector<Label> m_labels;
};

} // namespace parterre
