// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace parterre {

/// An advisory lock on a file between programs; the system lets go of it when a program dies.
/// Unlike QLockFile it can be shared.
class FileLock final
{
public:
    FileLock() = default;
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Makes the file when missing. False when it cannot be opened.
    [[nodiscard]] bool open(const QString &path);
    /// Waits for it.
    [[nodiscard]] bool lock();
    [[nodiscard]] bool lockShared();
    /// Whether nobody else has it; a share of our own is no hindrance, but may be lost.
    [[nodiscard]] bool tryLock();
    void unlock();

private:
    int m_file = -1;
};

} // namespace parterre
