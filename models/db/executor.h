// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/db/connection.h"

#include <QObject>
#include <QPointer>

#include <concepts>
#include <functional>
#include <memory>
#include <optional>

namespace parterre {

class Worker;

/// Runs jobs one after another on a connection of its own, in a thread of its own, and brings each
/// answer back to the thread that owns the executor. One transaction is one job.
class Executor final : public QObject
{
    Q_OBJECT

public:
    explicit Executor(const ConnectionOptions &options, const QString &threadName,
                      QObject *parent = nullptr);
    /// Lets the running job end, drops the rest; their done is not called.
    ~Executor() override;

    /// Ends after the running job. An owner of several asks all of them before it destroys the
    /// first, so that they end together: with a silent server each takes its connect time-out.
    void stopSoon();

    /// job(Connection &) -> Result<T> runs in the worker with the connection open; done(Result<T>)
    /// runs in the executor's thread, and only while context lives. Jobs keep their order.
    template <class Job, class Done>
    void run(QObject *context, Job job, Done done)
    {
        using Answer = std::invoke_result_t<Job, Connection &>;
        auto answer = std::make_shared<std::optional<Answer>>();
        post(
            [job = std::move(job), answer](Connection &connection,
                                           const Result<void> &open) mutable {
                answer->emplace(open ? job(connection) : Answer(open.error()));
            },
            [guard = QPointer<QObject>(context), done = std::move(done), answer]() mutable {
                if (guard && answer->has_value())
                    done(std::move(**answer));
            });
    }

    /// Asks the server to end the running job; jobs not yet started are not touched.
    void cancelRunning();

Q_SIGNALS:
    /// The link was lost, or is back. In the executor's thread.
    void connectionLost(const parterre::Error &error);
    void connectionRestored();

private:
    using Work = std::function<void(Connection &, const Result<void> &open)>;
    void post(Work work, std::function<void()> answered);

    std::unique_ptr<Worker> m_worker;
};

} // namespace parterre
