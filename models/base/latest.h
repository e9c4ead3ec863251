// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace parterre {

/// Of several questions of one kind, each asked before the last was answered, only the newest
/// counts. Used in one thread; a Turn may be looked at in any.
class Latest final
{
public:
    class Turn final
    {
    public:
        [[nodiscard]] bool isOver() const { return *m_newest != m_number; }
        /// done, but not once the turn is over.
        template <class Answer>
        [[nodiscard]] std::function<void(Answer)> guard(std::function<void(Answer)> done) const
        {
            return [turn = *this, done = std::move(done)](Answer answer) {
                if (!turn.isOver())
                    done(std::move(answer));
            };
        }

    private:
        friend class Latest;
        Turn(std::shared_ptr<const std::atomic<quint64>> newest, quint64 number)
            : m_newest(std::move(newest))
            , m_number(number)
        {
        }
        std::shared_ptr<const std::atomic<quint64>> m_newest;
        quint64 m_number;
    };

    /// Ends the turn before it.
    [[nodiscard]] Turn next() { return {m_newest, ++*m_newest}; }
    void cancel() { ++*m_newest; }

    /// What a question answers that was not asked because its turn was over; nobody is told.
    [[nodiscard]] static Error overtaken() { return {ErrorKind::Cancelled, {}, {}, {}}; }

private:
    std::shared_ptr<std::atomic<quint64>> m_newest = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace parterre
