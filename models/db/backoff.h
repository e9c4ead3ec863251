// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace parterre {

/// How long to wait before the next try to reach the server: from 250 ms doubling up to 8 s, each
/// shortened by up to a half at random, so that a hall of windows does not knock at the same time.
class Backoff final
{
public:
    [[nodiscard]] std::chrono::milliseconds next()
    {
        const int full = m_full;
        m_full = std::min(2 * m_full, longest);
        return std::chrono::milliseconds(QRandomGenerator::global()->bounded(full / 2, full + 1));
    }
    void reset() { m_full = shortest; }

private:
    static constexpr int shortest = 250;
    static constexpr int longest = 8000;
    int m_full = shortest;
};

} // namespace parterre
