// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace parterre {

/// Time as the program sees it, so that a test can turn it. Safe from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Monotonic: never jumps with the wall clock. For countdowns and durations.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

/// The machine's own steady clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

} // namespace parterre
