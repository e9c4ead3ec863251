// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace parterre {

/// Of several questions of one kind, each asked before the last was answered, only the newest
/// counts. next() and cancel() in one thread; a Turn may be looked at in any.
class Latest final
{
public:
    class Turn final
    {
    public:
        [[nodiscard]] bool isOver() const { return *m_newest != m_number; }

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

private:
    std::shared_ptr<std::atomic<quint64>> m_newest = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace parterre
