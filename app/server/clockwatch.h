// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace parterre {

/// Compares the database's wall clock, by which holds run, with a steady one that nobody can set.
/// After a jump ahead of more than five seconds every hold would lapse at once: then the sweep
/// pauses for the length of a hold. After a jump back the sweep itself shortens the holds. A plain
/// value: the caller reads both clocks.
class ClockWatch final
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// wall: the database's clock; steady: read at about the same time; hold: the length of a hold.
    void look(Milliseconds wall, Milliseconds steady, Milliseconds hold);

    [[nodiscard]] bool isPaused() const { return m_now < m_pausedUntil; }
    /// What a person must know about the clock: one sentence; empty when it runs evenly.
    [[nodiscard]] QString alarm() const;

private:
    struct Look
    {
        Milliseconds wall;
        Milliseconds steady;
    };

    std::optional<Look> m_last;
    Milliseconds m_now{0}; ///< steady
    Milliseconds m_jump{0};
    Milliseconds m_pausedUntil{0}; ///< steady
    Milliseconds m_saidUntil{0};   ///< steady
};

} // namespace parterre
