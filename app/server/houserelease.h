// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"

namespace parterre {

/// Puts seats that the house keeps on sale when their time before the event has come: looked at
/// every 10 seconds. Two servers at once pass by each other's rows.
class HouseRelease final : public PeriodicJob
{
    Q_OBJECT

public:
    explicit HouseRelease(Executor &executor, JobBoard &board, QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 ended) override;
};

} // namespace parterre
