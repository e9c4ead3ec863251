// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/invariantmonitor.h"

#include "app/server/rulereport.h"
#include "models/db/connection.h"

using namespace std::chrono_literals;

namespace parterre {

namespace {

constexpr auto interval = 1min;

/// Nothing is looked at that was done before parterred came: that is the nightly check's.
Result<qint64> auditEnd(Connection &connection)
{
    const auto row = connection.queryOne(QStringLiteral("server/audit_end"));
    if (!row)
        return row.error();
    return row->integer(u"audit_end");
}

} // namespace

InvariantMonitor::InvariantMonitor(Executor &executor, JobBoard &board, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("monitor"), parent)
    , m_watch(std::make_shared<Watch>())
{
}

PeriodicJob::Work InvariantMonitor::work() const
{
    return [watch = m_watch](Connection &connection) -> Result<JobReport> {
        if (!watch->after) {
            const auto end = auditEnd(connection);
            if (!end)
                return end.error();
            watch->after = *end;
        }
        const auto rows = connection.query(QStringLiteral("server/check_recent"), {*watch->after});
        if (!rows)
            return rows.error();
        const qint64 upto = rows->front().integer(u"upto");
        const qint64 seen = upto - *watch->after;
        watch->after = upto;
        if (const QString broken = brokenRules(*rows); !broken.isEmpty())
            watch->alarm = broken;
        return JobReport{seen, watch->alarm};
    };
}

std::optional<std::chrono::milliseconds> InvariantMonitor::pauseAfter(qint64)
{
    return interval;
}

} // namespace parterre
