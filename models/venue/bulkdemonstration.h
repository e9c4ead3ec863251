// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/seating/seatingplan.h"
#include "models/venue/progress.h"

#include <QDateTime>

namespace parterre {

class Connection;

/// Many events of one size for a demonstration venue, to try Parterre at scale. Seats and sales are
/// made inside the server, one transaction an event.
class BulkDemonstration final
{
public:
    struct Order
    {
        int events = 1;
        int seatsPerEvent = 10'000;
        int soldPercent = 60;
    };

    explicit BulkDemonstration(Connection &owner)
        : m_owner(owner)
    {
    }

    /// The events made: fewer than ordered when progress asked for an end. They begin on the days
    /// after now, two a day. Steps are seats.
    [[nodiscard]] Result<int> create(const Order &order, const QDateTime &now,
                                     const Progress &progress);

private:
    Connection &m_owner;
};

/// A hall of so many seats in blocks of up to 1,000 around one stage, three prices.
[[nodiscard]] SeatingPlan bulkHall(int seats);

} // namespace parterre
