// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/cancelgate.h"
#include "models/db/connection.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace parterre {

/// A thread with an event loop and one connection that is made, used and closed in it. Runs what is
/// posted in order. A lost link is opened again with back-off, and at once when a job comes.
class Worker final : public QThread
{
    Q_OBJECT

public:
    using Answer = std::function<void()>;
    struct Job
    {
        std::function<void(Connection &, const Result<void> &open)> work;
        Answer answer; ///< comes back through takeAnswer() when work is done
    };

    Worker(ConnectionOptions options, const QString &name);
    /// In the thread that made it. The running job ends; the others are destroyed here, unrun.
    ~Worker() override;

    /// Ends the thread after the running job, without waiting for it.
    void stopSoon();

    void post(Job job);
    /// The answer of the first finished job not taken yet. One for every answered().
    [[nodiscard]] Answer takeAnswer();
    void cancelRunning();

Q_SIGNALS:
    void jobPosted(QPrivateSignal);
    // Sent from the worker's thread.
    void answered();
    void linkLost(const parterre::Error &error);
    void linkRestored();

protected:
    void run() override;

private:
    class Session;

    [[nodiscard]] Job takeJob();
    void giveAnswer(Answer answer);
    void sendCancels(const std::stop_token &ending);

    const ConnectionOptions m_options;
    std::stop_source m_ending;
    QObject m_doorbell;           ///< lives in the new thread and wakes the session
    Session *m_session = nullptr; ///< of the new thread

    std::mutex m_mutex; ///< over what follows
    std::deque<Job> m_jobs;
    std::deque<Answer> m_answers;
    std::shared_ptr<CancelGate> m_cancelGate;
    CancelGate::Job m_jobToCancel = 0;
    std::condition_variable_any m_cancelAsked;

    std::jthread m_canceller; ///< a cancel blocks for a round trip; uses the rest, so it is last
};

} // namespace parterre
