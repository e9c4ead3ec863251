// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace parterre {

/// How far long work has come, in steps of the work's own size; what is for the person. Called in
/// the thread that works. Answering false asks for an end: the step in work is finished or undone
/// as a whole, finished ones stay.
using Progress = std::function<bool(qint64 done, qint64 total, const QString &what)>;

} // namespace parterre
