// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatingplan.h"

#include <cmath>

namespace parterre {

bool liesInPlan(QPointF point)
{
    return std::abs(point.x()) <= farthestPlanPlace && std::abs(point.y()) <= farthestPlanPlace;
}

int SeatingPlan::seatCount() const
{
    size_t count = 0;
    for (const PlanSection &section : sections) {
        for (const PlanRow &row : section.rows)
            count += row.seats.size();
    }
    return int(count);
}

} // namespace parterre
