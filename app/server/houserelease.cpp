// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/houserelease.h"

#include "models/db/connection.h"

using namespace std::chrono_literals;

namespace parterre {

namespace {
constexpr int batchSize = 50;
constexpr auto interval = 10s;
} // namespace

HouseRelease::HouseRelease(Executor &executor, JobBoard &board, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("house"), parent)
{
}

PeriodicJob::Work HouseRelease::work() const
{
    // A statement outside a transaction is one of its own: each batch commits by itself.
    return [](Connection &connection) -> Result<JobReport> {
        const auto row
            = connection.queryOne(QStringLiteral("server/release_due_house_holds"), {batchSize});
        if (!row)
            return row.error();
        return JobReport{row->integer(u"release_due_house_holds"), {}};
    };
}

std::optional<std::chrono::milliseconds> HouseRelease::pauseAfter(qint64 ended)
{
    return ended < batchSize ? std::chrono::milliseconds(interval) : 0ms;
}

} // namespace parterre
