// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/periodicjob.h"

#include <QDate>
#include <QTime>

#include <memory>

namespace parterre {

/// Once a night, at a time of this machine when nobody sells: every rule of the house over all its
/// data, the counters of free seats against a count (and set right), the seals of the audit table.
/// A night that was missed is not made up for by day.
class NightlyCheck final : public PeriodicJob
{
    Q_OBJECT

public:
    NightlyCheck(Executor &executor, JobBoard &board, QTime at, QObject *parent = nullptr);

protected:
    [[nodiscard]] Work work() const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(qint64 checks) override;

private:
    struct Night
    {
        QDate done; ///< touched in the executor's thread only, as the alarm
        QString alarm;
    };

    const QTime m_at;
    const std::shared_ptr<Night> m_night;
};

} // namespace parterre
