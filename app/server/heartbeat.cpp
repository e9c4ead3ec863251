// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/heartbeat.h"

#include "models/db/connection.h"

using namespace std::chrono_literals;

namespace parterre {

Heartbeat::Heartbeat(Executor &executor, QObject *parent)
    : PeriodicJob(executor, QStringLiteral("heartbeat"), parent)
{
}

PeriodicJob::Work Heartbeat::work() const
{
    return [instance = m_instance](Connection &connection) -> Result<qint64> {
        const auto sent = connection.query(
            QStringLiteral("server/heartbeat"),
            {instance.toString(QUuid::WithoutBraces), QStringLiteral(PARTERRE_VERSION)});
        if (!sent)
            return sent.error();
        return 0;
    };
}

std::optional<std::chrono::milliseconds> Heartbeat::pauseAfter(qint64)
{
    return 1s;
}

} // namespace parterre
