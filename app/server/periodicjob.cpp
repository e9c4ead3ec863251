// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/periodicjob.h"

#include "app/server/logformat.h"
#include "models/db/executor.h"

using namespace std::chrono_literals;

namespace parterre {

PeriodicJob::PeriodicJob(Executor &executor, QString name, QObject *parent)
    : QObject(parent)
    , m_executor(executor)
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
    m_executor.run(this, work(), [this, started](const Result<qint64> &result) {
        const auto took = std::chrono::steady_clock::now() - started;
        finish(result, std::chrono::duration_cast<std::chrono::milliseconds>(took));
    });
}

void PeriodicJob::finish(const Result<qint64> &result, std::chrono::milliseconds took)
{
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
    if (*result > 0) {
        qCDebug(serverLog).noquote() << logLine(
            m_name, {{"done", QString::number(*result)}, {"ms", QString::number(took.count())}});
    }
    if (const auto pause = pauseAfter(*result))
        m_timer.start(m_isWoken ? 0ms : *pause);
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
