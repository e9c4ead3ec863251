// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatmapstore.h"

#include "models/base/clock.h"
#include "models/db/connection.h"
#include "models/db/executor.h"
#include "models/seating/seatmapdecoding.h"

#include <QCoreApplication>

namespace parterre {

void SeatMapStore::layout(const QString &token, EventId event, QObject *context,
                          std::function<void(Result<SeatLayoutPtr>)> done)
{
    const auto job = [=](Connection &connection) -> Result<SeatLayoutPtr> {
        const auto rows
            = connection.query(QStringLiteral("seating/seat_map"), {token, event.value});
        if (!rows)
            return rows.error();
        if (rows->empty()) {
            return Error{ErrorKind::BadInput,
                         QCoreApplication::translate("SeatMapStore",
                                                     "This event is gone. Choose another one."),
                         {},
                         {}};
        }
        return decodeSeatMap(event, rows->front());
    };
    m_executor.run(context, job, std::move(done));
}

void SeatMapStore::states(const QString &token, EventId event, std::vector<SeatId> seats,
                          QObject *context, std::function<void(Result<SeatStatesAnswer>)> done)
{
    const auto job = [=, this](Connection &connection) -> Result<SeatStatesAnswer> {
        std::vector<qint64> ids;
        ids.reserve(seats.size());
        for (const SeatId seat : seats)
            ids.push_back(seat.value);
        // A null array asks for all seats.
        const QString asked = ids.empty() ? QString() : pgArray(ids);
        const auto row = connection.queryOne(QStringLiteral("seating/seat_states"),
                                             {token, event.value, asked});
        if (!row)
            return row.error();
        return decodeSeatStates(seats, *row, m_clock.monotonic());
    };
    m_executor.run(context, job, std::move(done));
}

} // namespace parterre
