// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/clock.h"

namespace parterre {

std::chrono::milliseconds SystemClock::monotonic() const
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now);
}

} // namespace parterre
