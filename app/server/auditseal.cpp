// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/auditseal.h"

#include "models/db/connection.h"

using namespace std::chrono_literals;

namespace parterre {

namespace {
constexpr auto interval = 10s;
}

AuditSeal::AuditSeal(Executor &executor, JobBoard &board, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("seal"), parent)
    , m_next(std::make_shared<Next>())
{
}

PeriodicJob::Work AuditSeal::work() const
{
    return [next = m_next](Connection &connection) -> Result<JobReport> {
        const auto row
            = connection.queryOne(QStringLiteral("server/seal_audit"), {next->upto, next->horizon});
        if (!row) {
            *next = {}; // perhaps another server answers now, with transactions of its own
            return row.error();
        }
        *next = {row->integer(u"upto"), row->text(u"horizon")};
        return JobReport{row->integer(u"sealed"), {}};
    };
}

std::optional<std::chrono::milliseconds> AuditSeal::pauseAfter(qint64)
{
    return interval;
}

} // namespace parterre
