// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/holdsweep.h"

#include "models/db/connection.h"

using namespace std::chrono_literals;

namespace parterre {

namespace {
constexpr int batchSize = 500;
constexpr auto interval = 10s;

Result<void> lookAt(ClockWatch &clock, Connection &connection)
{
    const auto row = connection.queryOne(QStringLiteral("server/server_clock"));
    if (!row)
        return row.error();
    const auto steady = std::chrono::steady_clock::now().time_since_epoch();
    clock.look(std::chrono::milliseconds(row->integer(u"wall_ms")),
               std::chrono::duration_cast<std::chrono::milliseconds>(steady),
               std::chrono::seconds(row->integer(u"hold_seconds")));
    return {};
}

} // namespace

HoldSweep::HoldSweep(Executor &executor, JobBoard &board, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("sweep"), parent)
    , m_clock(std::make_shared<ClockWatch>())
{
}

PeriodicJob::Work HoldSweep::work() const
{
    // A statement outside a transaction is one of its own: each batch commits by itself.
    return [clock = m_clock](Connection &connection) -> Result<JobReport> {
        if (const auto looked = lookAt(*clock, connection); !looked)
            return looked.error();
        if (clock->isPaused())
            return JobReport{0, clock->alarm()};
        const auto row = connection.queryOne(QStringLiteral("server/sweep_expired"), {batchSize});
        if (!row)
            return row.error();
        return JobReport{row->integer(u"sweep_expired"), clock->alarm()};
    };
}

std::optional<std::chrono::milliseconds> HoldSweep::pauseAfter(qint64 ended)
{
    return ended < batchSize ? std::chrono::milliseconds(interval) : 0ms;
}

} // namespace parterre
