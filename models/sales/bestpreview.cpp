// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/bestpreview.h"

#include "models/db/executor.h"
#include "models/sales/bookingrequest.h"
#include "models/sales/wishbinding.h"

namespace parterre {

namespace {

Result<BestSeats> bestSeats(Connection &connection, const QVariantList &values,
                            const QString &currency)
{
    const auto row = connection.queryOne(u"sales/best_seats"_qs, values);
    if (!row)
        return row.error();
    auto reasons = bestReasonsOf(row->texts(u"reasons"));
    if (!reasons)
        return reasons.error();
    BestSeats best;
    for (const qint64 seat : row->integers(u"seat_ids"))
        best.seats.push_back(SeatId{seat});
    best.total = Money(row->integer(u"total_minor"), currency);
    best.reasons = std::move(*reasons);
    return best;
}

} // namespace

void BestPreview::ask(const QString &token, EventId event, const BestWish &wish,
                      const QString &currency, QObject *context,
                      std::function<void(Result<BestSeats>)> done)
{
    BestWish present = wish;
    present.insteadOf = {};
    present.booking = {};
    const QVariantList values = QVariantList{token, event.value} + boundWish(present);
    const Latest::Turn turn = m_latest.next();
    m_executor.run(
        context,
        [values, currency, turn](Connection &connection) -> Result<BestSeats> {
            if (turn.isOver())
                return Latest::overtaken();
            return bestSeats(connection, values, currency);
        },
        turn.guard(std::move(done)));
}

} // namespace parterre
