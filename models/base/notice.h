// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parterre {

/// A sentence for the person at the window: what happened, what it means, what to do.
struct Notice
{
    enum class Level : quint8 { Info, Success, Warning, Error };

    Level level = Level::Info;
    QString text; ///< translated

    bool operator==(const Notice &) const = default;
};

} // namespace parterre
