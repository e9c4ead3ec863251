// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/holdsweep.h"

#include "models/db/connection.h"

using namespace std::chrono_literals;

namespace parterre {

namespace {
constexpr int batchSize = 500;
constexpr auto interval = 10s;
} // namespace

HoldSweep::HoldSweep(Executor &executor, QObject *parent)
    : PeriodicJob(executor, QStringLiteral("sweep"), parent)
{
}

PeriodicJob::Work HoldSweep::work() const
{
    // A statement outside a transaction is one of its own: each batch commits by itself.
    return [](Connection &connection) -> Result<qint64> {
        const auto row = connection.queryOne(QStringLiteral("server/sweep_expired"), {batchSize});
        if (!row)
            return row.error();
        return row->integer(u"sweep_expired");
    };
}

std::optional<std::chrono::milliseconds> HoldSweep::pauseAfter(qint64 ended)
{
    return ended < batchSize ? std::chrono::milliseconds(interval) : 0ms;
}

} // namespace parterre
