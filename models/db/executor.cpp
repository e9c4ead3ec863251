// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/executor.h"

#include "models/db/worker.h"

namespace parterre {

Executor::Executor(const ConnectionOptions &options, const QString &threadName, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(options, threadName))
{
    connect(m_worker.get(), &Worker::answered, this, [this] { m_worker->takeAnswer()(); });
    connect(m_worker.get(), &Worker::linkLost, this, &Executor::connectionLost);
    connect(m_worker.get(), &Worker::linkRestored, this, &Executor::connectionRestored);
}

Executor::~Executor() = default;

void Executor::post(Work work, std::function<void()> answered)
{
    m_worker->post({std::move(work), std::move(answered)});
}

void Executor::stopSoon()
{
    m_worker->stopSoon();
}

void Executor::cancelRunning()
{
    m_worker->cancelRunning();
}

} // namespace parterre
