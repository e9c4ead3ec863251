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

    explicit RowNames(SeatLayoutPtr layout)
        : m_layout(std::move(layout))
    {
    }

    /// Placed at the first call of either; afterwards any thread may read them.
    void place();
    [[nodiscard]] const std::vector<Label> &labels();

private:
    SeatLayoutPtr m_layout;
    bool m_isPlaced = false;
    std::vector<Label> m_labels;
};

} // namespace parterre
