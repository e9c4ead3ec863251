// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"

#include <QUuid>

namespace parterre {

/// Tells the windows every second that this server is alive.
class Heartbeat final : public PeriodicJob
{
    Q_OBJECT

public:
    Heartbeat(Executor &executor, JobBoard &board, QUuid instance, QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 sent) override;

private:
    const QUuid m_instance;
};

} // namespace parterre
