// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/seating/editing/plandifference.h"
#include "models/seating/neighbourhood.h"
#include "models/seating/planseats.h"

#include <QVariantList>

namespace parterre {

class Row;

/// The seats of an event as they are stored, for a manager who changes them.
struct EventSeating
{
    EventId event;
    QString name; ///< of the event
    QString currency;
    int layoutVersion = 0; ///< to be named by the save
    PlanId plan;           ///< which they came from; none: no plan that is kept
    std::vector<Area> areas;
    std::vector<StoredSeat> seats;
    Neighbourhood beside; ///< of the seats; -1 where it was never worked out
};

// Plans and seats as values of the queries in sql/queries/desk, and back.

/// The thirteen arrays that seats are everywhere.
void appendSeats(const PlanSeats &seats, QVariantList &values);
/// As api.seat_arrays: with the categories, or without any.
void appendSeatArrays(const PlanSeats &seats, const std::vector<int> &categories,
                      QVariantList &values);
/// The category of each seat in the plan's order.
[[nodiscard]] std::vector<int> seatCategories(const SeatingPlan &plan);

/// Seats that follow each other with one section and row name are one row. A seat without a known
/// category gets the first of its price.
[[nodiscard]] Result<SeatingPlan> planFrom(const Row &row);
[[nodiscard]] Result<EventSeating> eventSeatingFrom(EventId event, const Row &row);

} // namespace parterre
