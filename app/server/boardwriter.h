// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/jobboard.h"
#include "app/server/periodicjob.h"

#include <QUuid>

namespace parterre {

/// Keeps the board in the database, where windows and parterre-admin read it: a change within a
/// second, the rest every ten.
class BoardWriter final : public PeriodicJob
{
    Q_OBJECT

public:
    BoardWriter(Executor &executor, JobBoard &board, QUuid instance, QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 told) override;

private:
    JobBoard &m_board;
    const QUuid m_instance;
    mutable std::vector<JobState> m_sent; ///< until the database has answered
};

} // namespace parterre
