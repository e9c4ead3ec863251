// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/seating/editing/planselection.h"

#include <QStringList>

namespace parterre {

/// A seat of an event as it is stored now.
struct StoredSeat
{
    SeatId id;
    QString section;
    QString row;
    QString number;
    QPointF center; ///< NaN when it has no place
    qreal rotation = 0;
    qreal radius = 10;
    SeatKind kind = SeatKind::Seat;
    qint64 priceMinor = 0;
    SeatStatus status = SeatStatus::Available;
};

/// By which a seat of planOfStoredSeats() is known again.
[[nodiscard]] QString storedSeatKey(SeatId id);

/// The plan to edit: rows in the order of the seats, a category for each price. Each seat's key is
/// its id, so that it is known again whatever is changed about it.
[[nodiscard]] SeatingPlan planOfStoredSeats(const QString &name,
                                            const std::vector<StoredSeat> &seats,
                                            const std::vector<Area> &areas);

/// A seat that stays, but not as it was.
struct SeatChange
{
    SeatId id;
    PlanSpot spot;      ///< in the new plan
    QString formerName; ///< "Stalls, row C, seat 12"
    SeatStatus status = SeatStatus::Available;
    bool moved = false;
    bool renamed = false;
    bool repriced = false;
    bool kindChanged = false;
};

struct RemovedSeat
{
    SeatId id;
    QString name; ///< "Stalls, row C, seat 12"
    QString section;
    QString row;
    SeatStatus status = SeatStatus::Available;
};

/// What a new plan means for the seats of an event.
struct PlanDifference
{
    std::vector<SeatId> seatIds; ///< for each seat of the new plan, in its order; none: added
    std::vector<PlanSpot> added; ///< in the new plan
    std::vector<SeatChange> changed;
    std::vector<RemovedSeat> removed;

    [[nodiscard]] bool isEmpty() const
    {
        return added.empty() && changed.empty() && removed.empty();
    }
};

/// Seats are matched by key (see planOfStoredSeats()), then by section, row and number, then by
/// place. The plan's categories must have prices.
[[nodiscard]] PlanDifference planDifference(const SeatingPlan &plan,
                                            const std::vector<StoredSeat> &stored);

/// Refused when a seat that is sold or held (by a window or by the house) would go; the text names
/// them.
[[nodiscard]] Result<void> mayBeApplied(const PlanDifference &difference);

/// For the person, translated, one sentence each: "Balcony: added 12 seats of row C.", "Stalls:
/// moved row C, row D.", and how many sold seats get another name.
[[nodiscard]] QStringList summaryOf(const PlanDifference &difference, const SeatingPlan &plan);

} // namespace parterre
