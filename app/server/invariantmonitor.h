// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"

#include <memory>

namespace parterre {

/// Every minute proves the rules of the promise for all bookings that changed since the last time;
/// what is quiet costs nothing. A broken rule stays an alarm until parterred starts again, because
/// a person has to look at it.
class InvariantMonitor final : public PeriodicJob
{
    Q_OBJECT

public:
    explicit InvariantMonitor(Executor &executor, JobBoard &board, QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 broken) override;

private:
    struct Watch
    {
        std::optional<qint64> after; ///< row of the audit table
        QString alarm;
    };

    const std::shared_ptr<Watch> m_watch; ///< touched in the executor's thread only
};

} // namespace parterre
