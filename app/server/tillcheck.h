// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"

#include <QSet>

#include <memory>

namespace parterre {

/// Every ten minutes looks for tills whose PostgreSQL role has other settings than it was given (a
/// role can change its own) and warns of each once.
class TillCheck final : public PeriodicJob
{
    Q_OBJECT

public:
    explicit TillCheck(Executor &executor, JobBoard &board, QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 found) override;

private:
    const std::shared_ptr<QSet<QString>> m_said; ///< touched in the executor's thread only
};

} // namespace parterre
