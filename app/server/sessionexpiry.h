// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"

namespace parterre {

/// Every minute ends the sessions that are older than 12 hours. Their tokens have not counted since
/// then anyway; the managers' list of who is signed in is right by it.
class SessionExpiry final : public PeriodicJob
{
    Q_OBJECT

public:
    explicit SessionExpiry(Executor &executor, JobBoard &board, QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 ended) override;
};

} // namespace parterre
