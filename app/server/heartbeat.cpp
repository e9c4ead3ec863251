// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/heartbeat.h"

#include "models/db/connection.h"

using namespace std::chrono_literals;

namespace parterre {

Heartbeat::Heartbeat(Executor &executor, JobBoard &board, QUuid instance, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("heartbeat"), parent)
    , m_instance(instance)
{
}

PeriodicJob::Work Heartbeat::work() const
{
    return [instance = m_instance](Connection &connection) -> Result<JobReport> {
        const auto sent = connection.query(
            QStringLiteral("server/heartbeat"),
            {instance.toString(QUuid::WithoutBraces), QStringLiteral(PARTERRE_VERSION)});
        if (!sent)
            return sent.error();
        return JobReport{};
    };
}

std::optional<std::chrono::milliseconds> Heartbeat::pauseAfter(qint64)
{
    return 1s;
}

} // namespace parterre
