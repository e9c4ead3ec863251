// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/db/clusterprograms.h"
#include "models/db/connectionoptions.h"
#include "models/base/filelock.h"
#include "models/db/postmaster.h"
#include "models/db/serveruser.h"

#include <QString>

namespace parterre {

/// A PostgreSQL server of our own in a folder, reached by a Unix socket only. Programs that name
/// the same folder share it; the last one to leave stops it. Every call blocks, start() for seconds
/// the first time: never from the GUI thread.
class PrivateCluster final
{
public:
    enum class Durability {
        Durable,
        Throwaway, ///< for tests: fast, and lost when the machine stops
    };

    explicit PrivateCluster(const QString &folder = defaultFolder(),
                            Durability durability = Durability::Durable);
    /// As stop().
    ~PrivateCluster();
    PrivateCluster(const PrivateCluster &) = delete;
    PrivateCluster &operator=(const PrivateCluster &) = delete;

    [[nodiscard]] static QString defaultFolder();

    /// Makes the cluster when there is none and starts it when it does not run. The options are its
    /// superuser's, for the database postgres. Unavailable: no PostgreSQL here, no disk space, or
    /// the folder cannot be used. Incompatible: the data is of another major version of PostgreSQL;
    /// it is never touched.
    [[nodiscard]] Result<ConnectionOptions> start();
    /// Ends our use of it, and the server when nobody else uses it.
    [[nodiscard]] Result<void> stop();
    /// Ends our use of it and lets the server run on.
    void leaveRunning();

private:
    [[nodiscard]] Result<void> prepareFolder();
    [[nodiscard]] Result<void> choosePrograms();
    [[nodiscard]] Result<void> createData();
    [[nodiscard]] Result<Postmaster::Address> findOrLaunch();
    [[nodiscard]] Result<Postmaster::Address> launch();
    [[nodiscard]] Result<void> writeSettings(const QString &socketFolder);
    [[nodiscard]] Result<QString> makeSocketFolder();
    [[nodiscard]] Result<QString> password();
    [[nodiscard]] Result<void> runProgram(const QString &program, const QStringList &arguments,
                                          const QString &failureText);
    [[nodiscard]] QString dataFolder() const;

    const QString m_folder; ///< holds the data folders, the password, the log and the locks
    const Durability m_durability;
    const ServerUser m_user;
    ClusterPrograms m_programs;
    FileLock m_turn;  ///< held while starting or stopping
    FileLock m_usage; ///< shared by everyone who uses the server
    bool m_using = false;
};

} // namespace parterre
