// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/periodicjob.h"

#include "app/server/jobboard.h"
#include "app/server/logformat.h"
#include "models/db/executor.h"

using namespace std::chrono_literals;

namespace parterre {

PeriodicJob::PeriodicJob(Executor &executor, JobBoard &board, QString name, QObject *parent)
    : QObject(parent)
    , m_executor(executor)
    , m_board(board)
    , m_name(std::move(name))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PeriodicJob::runOnce);
}

void PeriodicJob::start()
{
    m_timer.start(0ms);
}

void PeriodicJob::wake()
{
    m_isWoken = true;
    if (m_timer.isActive() && m_failures == 0)
        m_timer.start(0ms);
}

void PeriodicJob::runOnce()
{
    m_isWoken = false;
    const auto started = std::chrono::steady_clock::now();
    m_executor.run(this, work(), [this, started](const Result<JobReport> &result) {
        const auto took = std::chrono::steady_clock::now() - started;
        finish(result, std::chrono::duration_cast<std::chrono::milliseconds>(took));
    });
}

void PeriodicJob::finish(const Result<JobReport> &result, std::chrono::milliseconds took)
{
    note(result, took);
    if (!result) {
        fail(result.error());
        return;
    }
    if (m_failures > 0)
        qCInfo(serverLog).noquote()
            << logLine(m_name, {{"state", "recovered"}, {"failures", QString::number(m_failures)}});
    m_failures = 0;
    m_backoff.reset();
    m_lastFailure.clear();
    sayAlarm(result->alarm);
    if (result->done > 0) {
        qCDebug(serverLog).noquote() << logLine(
            m_name,
            {{"done", QString::number(result->done)}, {"ms", QString::number(took.count())}});
    }
    if (const auto pause = pauseAfter(result->done))
        m_timer.start(m_isWoken ? 0ms : *pause);
}

void PeriodicJob::note(const Result<JobReport> &result, std::chrono::milliseconds took)
{
    JobState state;
    state.job = m_name;
    state.took = took;
    state.ranAt = std::chrono::steady_clock::now();
    if (!result) {
        state.word = JobState::Word::Failed;
        state.detail = result.error().text;
    } else {
        state.done = result->done;
        state.detail = result->alarm;
        if (!result->alarm.isEmpty())
            state.word = JobState::Word::Alarm;
    }
    m_board.note(state);
}

void PeriodicJob::sayAlarm(const QString &alarm)
{
    if (alarm == m_lastAlarm)
        return; // said once, not at every run
    if (alarm.isEmpty())
        qCInfo(serverLog).noquote() << logLine(m_name, {{"state", "all clear"}});
    else
        qCCritical(serverLog).noquote() << logLine(m_name, {{"state", "alarm"}, {"error", alarm}});
    m_lastAlarm = alarm;
}

void PeriodicJob::fail(const Error &error)
{
    ++m_failures;
    // The same failure is said once, not at every attempt.
    if (error.text != m_lastFailure) {
        qCWarning(serverLog).noquote() << logLine(m_name,
                                                  {{"state", "failing"},
                                                   {"error", error.text},
                                                   {"detail", error.detail},
                                                   {"code", error.code}});
        m_lastFailure = error.text;
    }
    m_timer.start(m_backoff.next());
}

} // namespace parterre
