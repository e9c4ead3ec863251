// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/worker.h"

#include "models/db/backoff.h"
#include "models/db/connectionprivate.h"
#include "models/db/errors.h"

#include <QTimer>

#include <utility>

namespace parterre {

/// What is made and ends inside the thread.
class Worker::Session final
{
public:
    Session(Worker &worker, Connection &connection, CancelGate &cancelGate)
        : m_worker(worker)
        , m_connection(connection)
        , m_cancelGate(cancelGate)
    {
        m_reopen.setSingleShot(true);
        m_reopen.callOnTimeout([this] { (void)openLink(); });
    }

    void runNext()
    {
        Job job = m_worker.takeJob();
        if (!job.work)
            return;
        const Result<void> open = openLink();
        m_cancelGate.jobBegins();
        job.work(m_connection, open);
        m_cancelGate.jobEnds();
        if (open && !m_connection.isOpen())
            noteLoss(connectionLost(QStringLiteral("the link broke during a job")));
        m_worker.giveAnswer(std::move(job.answer));
    }

private:
    Result<void> openLink()
    {
        auto open = m_connection.ensureOpen();
        if (!open) {
            noteLoss(open.error());
            return open;
        }
        m_reopen.stop();
        m_backoff.reset();
        if (std::exchange(m_lost, false))
            Q_EMIT m_worker.linkRestored();
        return open;
    }

    void noteLoss(const Error &error)
    {
        m_reopen.start(m_backoff.next());
        if (!std::exchange(m_lost, true))
            Q_EMIT m_worker.linkLost(error);
    }

    Worker &m_worker;
    Connection &m_connection;
    CancelGate &m_cancelGate;
    QTimer m_reopen;
    Backoff m_backoff;
    bool m_lost = false;
};

Worker::Worker(ConnectionOptions options, const QString &name)
    : m_options(std::move(options))
{
    setObjectName(name);
    m_doorbell.moveToThread(this);
    connect(
        this, &Worker::jobPosted, &m_doorbell, [this] { m_session->runNext(); },
        Qt::QueuedConnection);
    start();
    m_canceller = std::jthread([this](const std::stop_token &ending) { sendCancels(ending); });
}

Worker::~Worker()
{
    {
        std::deque<Job> dropped;
        const std::scoped_lock lock(m_mutex);
        dropped.swap(m_jobs);
    }
    stopSoon();
    wait();
}

void Worker::stopSoon()
{
    m_ending.request_stop();
    quit();
}

void Worker::run()
{
    Connection connection(m_options, m_ending.get_token());
    {
        const std::scoped_lock lock(m_mutex);
        m_cancelGate = connection.d->cancelGate;
    }
    Session session(*this, connection, *connection.d->cancelGate);
    m_session = &session;
    exec();
    m_session = nullptr;
}

void Worker::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    Q_EMIT jobPosted(QPrivateSignal());
}

Worker::Job Worker::takeJob()
{
    const std::scoped_lock lock(m_mutex);
    if (m_jobs.empty())
        return {};
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void Worker::giveAnswer(Answer answer)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_answers.push_back(std::move(answer));
    }
    Q_EMIT answered();
}

Worker::Answer Worker::takeAnswer()
{
    const std::scoped_lock lock(m_mutex);
    Answer answer = std::move(m_answers.front());
    m_answers.pop_front();
    return answer;
}

void Worker::cancelRunning()
{
    const std::scoped_lock lock(m_mutex);
    m_jobToCancel = m_cancelGate ? m_cancelGate->runningJob() : 0;
    m_cancelAsked.notify_one();
}

void Worker::sendCancels(const std::stop_token &ending)
{
    std::unique_lock lock(m_mutex);
    while (m_cancelAsked.wait(lock, ending, [this] { return m_jobToCancel != 0; })) {
        const CancelGate::Job job = std::exchange(m_jobToCancel, 0);
        lock.unlock();
        m_cancelGate->cancelJob(job);
        lock.lock();
    }
}

} // namespace parterre
