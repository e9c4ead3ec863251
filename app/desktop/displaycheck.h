// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parterre {

/// While it lives, Qt's wish to abort for want of a display becomes one clear sentence on standard
/// error and exit code 2. Held around the making of the QApplication.
class DisplayCheck final
{
public:
    static constexpr int exitCode = 2;

    DisplayCheck();
    ~DisplayCheck();
    DisplayCheck(const DisplayCheck &) = delete;
    DisplayCheck &operator=(const DisplayCheck &) = delete;
};

} // namespace parterre
