// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/filelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace parterre {

namespace {

bool lockFile(int file, int how)
{
    int done = -1;
    do {
        done = ::flock(file, how);
    } while (done != 0 && errno == EINTR);
    return done == 0;
}

} // namespace

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

bool FileLock::open(const QString &path)
{
    // Closed on exec: a server started by us would otherwise keep the lock.
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    return m_file >= 0;
}

bool FileLock::lock()
{
    return lockFile(m_file, LOCK_EX);
}

bool FileLock::lockShared()
{
    return lockFile(m_file, LOCK_SH);
}

bool FileLock::tryLock()
{
    return lockFile(m_file, LOCK_EX | LOCK_NB);
}

void FileLock::unlock()
{
    lockFile(m_file, LOCK_UN);
}

} // namespace parterre
