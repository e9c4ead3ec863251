// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/sessionexpiry.h"

#include "models/db/connection.h"

using namespace std::chrono_literals;

namespace parterre {

SessionExpiry::SessionExpiry(Executor &executor, JobBoard &board, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("sessions"), parent)
{
}

PeriodicJob::Work SessionExpiry::work() const
{
    return [](Connection &connection) -> Result<JobReport> {
        const auto row = connection.queryOne(QStringLiteral("server/expire_sessions"));
        if (!row)
            return row.error();
        return JobReport{row->integer(u"expire_sessions"), {}};
    };
}

std::optional<std::chrono::milliseconds> SessionExpiry::pauseAfter(qint64)
{
    return 1min;
}

} // namespace parterre
