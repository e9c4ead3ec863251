// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace parterre {

/// How to reach a database and how the session behaves. A plain value; the password is never
/// logged.
struct ConnectionOptions
{
    QString host; ///< a host name, an address, or the folder of a Unix socket
    int port = 5432;
    QString database;
    QString user;
    QString password;
    QString applicationName = QStringLiteral("parterre");
    std::chrono::seconds connectTimeout{3};
    std::chrono::milliseconds statementTimeout{5000}; ///< 0 = none
    std::chrono::milliseconds lockTimeout{2000};
    std::chrono::milliseconds idleInTransactionTimeout{3000};

    bool operator==(const ConnectionOptions &) const = default;
};

} // namespace parterre
