// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <atomic>

namespace parterre {

/// The machine's clock, which a test may put forward: it runs on by itself beside a real server.
class AheadClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return m_system.monotonic() + m_ahead.load();
    }
    void advance(std::chrono::milliseconds step) { m_ahead = m_ahead.load() + step; }

private:
    SystemClock m_system;
    std::atomic<std::chrono::milliseconds> m_ahead{std::chrono::milliseconds(0)};
};

} // namespace parterre
