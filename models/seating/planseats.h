// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/seating/seatingplan.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace parterre {

/// A plan's seats as the database takes them: parallel arrays, one element a seat, in the plan's
/// order, with who sits next to whom (see SeatPlace).
struct PlanSeats
{
    QStringList sections;
    QStringList rows;
    QStringList numbers;
    std::vector<qint64> pricesMinor;
    std::vector<float> x, y, rotation, radius;
    std::vector<int> kind;
    std::vector<int> block, rowOrder, seatOrder, rank;

    [[nodiscard]] int size() const { return int(numbers.size()); }
};

/// Gives each category its price: by its name (or key) where named, else the default. BadInput when
/// a category is left without a price, or a name is not in the plan; the text lists them.
[[nodiscard]] Result<void> assignPrices(SeatingPlan &plan, const QHash<QString, qint64> &byCategory,
                                        std::optional<qint64> defaultMinor);

/// Only of a plan that can be sold and whose categories have prices (asserted).
[[nodiscard]] PlanSeats planSeats(const SeatingPlan &plan);

} // namespace parterre
