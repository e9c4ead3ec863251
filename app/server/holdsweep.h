// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/clockwatch.h"
#include "app/server/periodicjob.h"

#include <memory>

namespace parterre {

/// Ends expired holds every 10 seconds, 500 a transaction, so that their seats return to sale even
/// when nobody asks for them. Two sweepers at once pass by each other's rows. It pauses after the
/// database's clock jumped ahead.
class HoldSweep final : public PeriodicJob
{
    Q_OBJECT

public:
    explicit HoldSweep(Executor &executor, JobBoard &board, QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 ended) override;

private:
    const std::shared_ptr<ClockWatch> m_clock; ///< touched in the executor's thread only
};

} // namespace parterre
