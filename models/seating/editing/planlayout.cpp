// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/editing/planlayout.h"

#include "models/seating/neighbourhood.h"

#include <algorithm>

namespace parterre {

namespace {

bool hasPlaces(const SeatingPlan &plan)
{
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows) {
            if (!std::all_of(row.seats.begin(), row.seats.end(),
                             [](const PlanSeat &seat) { return liesInPlan(seat.center); }))
                return false;
        }
    }
    return true;
}

SeatPlace placeOf(const SeatingPlan &plan, const PlanSeat &seat)
{
    SeatPlace place;
    place.number = seat.number;
    if (seat.category >= 0)
        place.priceMinor = plan.categories[size_t(seat.category)].priceMinor.value_or(0);
    place.x = float(seat.center.x());
    place.y = float(seat.center.y());
    place.rotation = float(seat.rotation);
    place.radius = float(seat.radius);
    place.kind = seat.kind;
    return place;
}

} // namespace

SeatLayoutPtr planLayout(const SeatingPlan &plan, const QString &currency)
{
    QStringList sections;
    QStringList rows;
    std::vector<SeatPlace> seats;
    seats.reserve(size_t(plan.seatCount()));
    for (const PlanSection &section : plan.sections) {
        for (const PlanRow &row : section.rows) {
            for (const PlanSeat &seat : row.seats) {
                seats.push_back(placeOf(plan, seat));
                seats.back().id = SeatId{qint64(seats.size())};
                seats.back().section = int(sections.size());
                seats.back().row = int(rows.size());
            }
            rows += row.name;
        }
        sections += section.name;
    }
    if (hasPlaces(plan)) {
        const Neighbourhood beside = neighbourhoodOf(plan);
        for (size_t i = 0; i < seats.size(); ++i) {
            seats[i].block = beside.block[i];
            seats[i].rowOrder = beside.rowOrder[i];
            seats[i].seatOrder = beside.seatOrder[i];
            seats[i].rank = beside.rank[i];
        }
    }
    return std::make_shared<const SeatLayout>(EventId{}, 0, currency, sections, rows,
                                              std::move(seats), plan.areas);
}

} // namespace parterre
