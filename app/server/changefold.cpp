// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/changefold.h"

#include "models/db/connection.h"

using namespace std::chrono_literals;

namespace parterre {

namespace {
constexpr auto interval = 50ms;
constexpr auto quietInterval = 250ms;
constexpr int runsUntilQuiet = 30s / interval;
} // namespace

ChangeFold::ChangeFold(Executor &executor, JobBoard &board, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("fold"), parent)
{
}

PeriodicJob::Work ChangeFold::work() const
{
    return [](Connection &connection) -> Result<JobReport> {
        const auto row = connection.queryOne(QStringLiteral("server/fold_changes"));
        if (!row)
            return row.error();
        return JobReport{row->integer(u"fold_changes"), {}};
    };
}

std::optional<std::chrono::milliseconds> ChangeFold::pauseAfter(qint64 changes)
{
    if (changes > 0)
        Q_EMIT folded();
    m_quietRuns = changes > 0 ? 0 : std::min(m_quietRuns + 1, runsUntilQuiet);
    return m_quietRuns < runsUntilQuiet ? interval : quietInterval;
}

} // namespace parterre
