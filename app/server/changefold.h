// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"

namespace parterre {

/// Every 50 ms folds the seat changes of committed sales into the events' counters and tells the
/// windows which seats changed. After half a minute without a sale it looks four times a second
/// only; the first change after such a pause is told that much later, the next ones in time.
class ChangeFold final : public PeriodicJob
{
    Q_OBJECT

public:
    explicit ChangeFold(Executor &executor, JobBoard &board, QObject *parent = nullptr);

Q_SIGNALS:
    /// Something was sold, held or given back.
    void folded();

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 folded) override;

private:
    int m_quietRuns = 0;
};

} // namespace parterre
