// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace parterre {

/// The lines of a text file; none when it cannot be read.
[[nodiscard]] QStringList linesOf(const QString &path);

/// The server process of a data folder, as its postmaster.pid tells.
class Postmaster final
{
public:
    struct Address
    {
        QString socketFolder;
        int port = 0;

        /// Waits up to a minute for a server that is starting, but not for one whose socket has
        /// gone.
        [[nodiscard]] bool answersSoon() const;
    };

    explicit Postmaster(QString dataFolder);

    /// Nothing when the file is missing or stale.
    [[nodiscard]] std::optional<Address> running() const;
    /// Removes what a server that runs no longer left behind.
    void clearLeftovers() const;

private:
    const QString m_data;
    const QString m_pidFile;
};

} // namespace parterre
