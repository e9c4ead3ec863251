// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

#include <optional>
#include <sys/types.h>

namespace parterre {

/// The user that a private server runs as: we ourselves, or, because PostgreSQL refuses to run as
/// root, an unprivileged user when we are root.
class ServerUser final
{
public:
    [[nodiscard]] static ServerUser forThisProcess();

    [[nodiscard]] bool isAnother() const { return m_account.has_value(); }
    [[nodiscard]] const QString &name() const { return m_name; }

    /// Gives a file or folder of ours to it.
    [[nodiscard]] bool give(const QString &path) const;
    /// The folder on the way to path that it may not enter; empty when there is none.
    [[nodiscard]] QString barrierTo(const QString &path) const;
    /// Before start().
    void runAs(QProcess &process) const;

private:
    struct Account
    {
        uid_t user;
        gid_t group;
    };
    std::optional<Account> m_account;
    QString m_name;
};

} // namespace parterre
