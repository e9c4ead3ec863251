// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <libpq-fe.h>

#include <atomic>
#include <memory>
#include <mutex>

namespace parterre {

/// Lets any thread cancel what a connection runs, and nothing that it runs later. A cancel request
/// travels on a link of its own; the gate keeps the next statement back until it has arrived.
class CancelGate final
{
public:
    using Job = quint64; ///< 0: none

    // By the connection's own thread.
    void opened(PGconn *connection);
    void closed();
    /// False when the running job was cancelled: do not send the statement.
    [[nodiscard]] bool statementBegins();
    /// True when a cancel was sent to this statement.
    [[nodiscard]] bool statementEnds();
    void jobBegins();
    void jobEnds();

    // By any thread. Both block for a network round trip when a statement runs.
    void cancelStatement();
    /// Cancels the job's statement and keeps back its further ones. Nothing when it has ended.
    void cancelJob(Job job);
    [[nodiscard]] Job runningJob() const { return m_running; }

private:
    struct Free
    {
        void operator()(PGcancel *cancel) const { PQfreeCancel(cancel); }
    };

    void send();

    std::mutex m_mutex;
    std::unique_ptr<PGcancel, Free> m_handle;
    bool m_inStatement = false;
    bool m_sent = false;
    bool m_jobCancelled = false;
    Job m_lastJob = 0;
    std::atomic<Job> m_running = 0;
};

} // namespace parterre
