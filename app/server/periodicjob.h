// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/jobreport.h"
#include "models/base/result.h"
#include "models/db/backoff.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace parterre {

class Connection;
class Executor;
class JobBoard;

/// A piece of work that is done again and again on an executor, never twice at once. After a
/// failure it waits longer each time (see Backoff) and goes on for ever: a server that is not there
/// yet is waited for, and one that went away is found again.
class PeriodicJob : public QObject
{
    Q_OBJECT

public:
    /// name is the job's word in the log and on the board, which outlives the job.
    PeriodicJob(Executor &executor, JobBoard &board, QString name, QObject *parent);

    /// Runs the first time at once.
    void start();
    /// There is work: runs as soon as it can, instead of at its time. Not after a failure.
    void wake();

protected:
    using Work = std::function<Result<JobReport>(Connection &)>;
    /// Runs in the executor's thread, so it must not refer to this object.
    [[nodiscard]] virtual Work work() const = 0;
    /// How long to wait after a run that did so many things; nothing when the job is done for good.
    [[nodiscard]] virtual std::optional<std::chrono::milliseconds> pauseAfter(qint64 done) = 0;

private:
    void runOnce();
    void finish(const Result<JobReport> &result, std::chrono::milliseconds took);
    void note(const Result<JobReport> &result, std::chrono::milliseconds took);
    void sayAlarm(const QString &alarm);
    void fail(const Error &error);

    Executor &m_executor;
    JobBoard &m_board;
    QString m_name;
    QTimer m_timer;
    Backoff m_backoff;
    int m_failures = 0;
    bool m_isWoken = false; ///< while it ran
    QString m_lastFailure;
    QString m_lastAlarm;
};

} // namespace parterre
