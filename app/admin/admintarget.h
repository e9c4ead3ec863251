// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/db/connectionoptions.h"

#include <QCommandLineParser>

#include <memory>

namespace parterre {

class PrivateCluster;
class Terminal;

/// The server and database that a command works on: a venue's, or this machine's private cluster,
/// which runs for as long as this lives.
class AdminTarget final
{
public:
    static void addOptions(QCommandLineParser &parser);
    /// Makes sure that the server answers and lets us in, asking for a password when there is a
    /// person to ask. The database itself may still be missing.
    [[nodiscard]] static Result<AdminTarget> open(const QCommandLineParser &parser,
                                                  const Terminal &terminal);
    AdminTarget(AdminTarget &&) noexcept;
    ~AdminTarget();

    [[nodiscard]] const ConnectionOptions &options() const { return m_options; }

private:
    AdminTarget(ConnectionOptions options, std::unique_ptr<PrivateCluster> cluster);

    ConnectionOptions m_options;
    std::unique_ptr<PrivateCluster> m_cluster;
};

} // namespace parterre
