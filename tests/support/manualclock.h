// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <atomic>

namespace parterre {

/// A clock that a test turns by hand.
class ManualClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_now.load(); }
    void advance(std::chrono::milliseconds step) { m_now = m_now.load() + step; }

private:
    std::atomic<std::chrono::milliseconds> m_now{std::chrono::milliseconds(0)};
};

} // namespace parterre
