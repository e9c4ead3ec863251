// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/serveruser.h"

#include <QDir>
#include <QFile>

#include <cstdlib>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace parterre {

ServerUser ServerUser::forThisProcess()
{
    ServerUser user;
    if (::geteuid() != 0)
        return user;
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *entry = ::getpwnam(name)) {
            user.m_account = Account{entry->pw_uid, entry->pw_gid};
            user.m_name = QString::fromLocal8Bit(name);
            break;
        }
    }
    return user;
}

bool ServerUser::give(const QString &path) const
{
    return !m_account
        || ::chown(QFile::encodeName(path).constData(), m_account->user, m_account->group) == 0;
}

QString ServerUser::barrierTo(const QString &path) const
{
    if (!m_account)
        return {};
    for (QDir folder(path); !folder.isRoot() && folder.cdUp();) {
        struct stat info
        {
        };
        if (::stat(QFile::encodeName(folder.path()).constData(), &info) != 0)
            continue;
        const mode_t mayEnter = info.st_uid == m_account->user ? S_IXUSR
            : info.st_gid == m_account->group                  ? S_IXGRP
                                                               : S_IXOTH;
        if ((info.st_mode & mayEnter) == 0)
            return folder.path();
    }
    return {};
}

void ServerUser::runAs(QProcess &process) const
{
    if (!m_account)
        return;
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setChildProcessModifier([account = *m_account] {
        // A child that keeps root's rights must not run at all.
        if (::setgroups(0, nullptr) != 0 || ::setgid(account.group) != 0
            || ::setuid(account.user) != 0)
            std::_Exit(127);
    });
}

} // namespace parterre
