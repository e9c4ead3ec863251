// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/planlayingout.h"

#include "models/seating/layoutgenerator.h"

#include <cmath>

namespace parterre {

namespace {

bool lacksPlace(const PlanSeat &seat)
{
    return !std::isfinite(seat.center.x()) || !std::isfinite(seat.center.y());
}

template <class Visit>
void eachSeat(SeatingPlan &plan, Visit visit)
{
    int section = 0;
    int row = 0;
    for (PlanSection &ownSection : plan.sections) {
        for (PlanRow &ownRow : ownSection.rows) {
            for (PlanSeat &seat : ownRow.seats)
                visit(seat, section, row);
            ++row;
        }
        ++section;
    }
}

} // namespace

int layOutPlan(SeatingPlan &plan)
{
    QStringList sections;
    QStringList rows;
    for (const PlanSection &section : plan.sections) {
        sections += section.name;
        for (const PlanRow &row : section.rows)
            rows += row.name;
    }
    std::vector<SeatPlace> places;
    int lacking = 0;
    eachSeat(plan, [&](const PlanSeat &seat, int section, int row) {
        SeatPlace place;
        place.section = section;
        place.row = row;
        place.number = seat.number;
        place.x
            = lacksPlace(seat) ? std::numeric_limits<float>::quiet_NaN() : float(seat.center.x());
        place.y
            = lacksPlace(seat) ? std::numeric_limits<float>::quiet_NaN() : float(seat.center.y());
        place.kind = seat.kind;
        places.push_back(std::move(place));
        lacking += lacksPlace(seat) ? 1 : 0;
    });
    if (lacking == 0)
        return 0;
    layOutSeats(sections, rows, places, plan.areas);
    auto place = places.cbegin();
    eachSeat(plan, [&](PlanSeat &seat, int, int) {
        if (lacksPlace(seat)) {
            seat.center = {place->x, place->y};
            seat.rotation = place->rotation;
            seat.radius = place->radius;
        }
        ++place;
    });
    return lacking;
}

} // namespace parterre
