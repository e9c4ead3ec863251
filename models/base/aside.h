// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace parterre {

/// Runs work() in a thread of its own and brings its value to done in the thread of context, while
/// that lives. For reckoning without a database that is too long for the GUI thread.
template <class Work, class Done>
void runAside(QObject *context, Work work, Done done)
{
    using Value = std::invoke_result_t<Work>;
    auto value = std::make_shared<std::optional<Value>>();
    QThread *thread
        = QThread::create([value, work = std::move(work)]() mutable { value->emplace(work()); });
    QObject::connect(thread, &QThread::finished, context,
                     [value, done = std::move(done)]() mutable { done(std::move(**value)); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

} // namespace parterre
