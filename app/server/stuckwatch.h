// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"

#include <memory>

namespace parterre {

/// Ends the transactions that a till keeps open too long: whoever has its login can switch off its
/// time-outs, and would keep seats locked that nobody holds. One that changed something is ended,
/// together with its session, after once to one and a half times the longest age allowed. One that
/// only reads keeps no seat and has six times as long: a large map may take its time.
class StuckWatch final : public PeriodicJob
{
    Q_OBJECT

public:
    /// longest is for a transaction that changed something.
    StuckWatch(Executor &executor, JobBoard &board, std::chrono::seconds longest,
               QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 ended) override;

private:
    struct Watched;
    const std::chrono::milliseconds m_longest;
    const std::shared_ptr<Watched> m_watched; ///< touched in the executor's thread only
};

} // namespace parterre
