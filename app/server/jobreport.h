// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parterre {

/// What one run of a job did, and what it found that a person must know.
struct JobReport
{
    qint64 done = 0; ///< how many things
    QString alarm;   ///< one sentence; empty when all is well
};

} // namespace parterre
