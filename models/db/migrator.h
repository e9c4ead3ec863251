// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/connection.h"
#include "models/db/migrationfiles.h"

#include <functional>
#include <map>

namespace parterre {

/// How a database stands against this program. One that is newer, or was made from other files, is
/// not a status but an Incompatible error; so is one whose functions differ and came with a newer
/// program.
struct MigrationStatus
{
    int databaseVersion = 0;
    int programVersion = 0;
    QStringList pending; ///< the migrations that are missing
    bool functionsDiffer = false;

    [[nodiscard]] bool isUpToDate() const { return pending.isEmpty() && !functionsDiffer; }
    bool operator==(const MigrationStatus &) const = default;
};

/// Makes a database and brings it up to date. Every call blocks, some for minutes: never from the
/// GUI thread. Two at once wait for each other. Connects as a superuser, or as a role that is a
/// member of parterre_owner.
class Migrator final
{
public:
    /// What is being applied, and how much of it is done.
    using Progress = std::function<void(const QString &name, int done, int total)>;

    /// folder holds migrations/, functions/, grants.sql and roles.sql.
    explicit Migrator(ConnectionOptions options, QString folder = QStringLiteral(":/sql"));

    /// Makes the roles, and this database's rights for them. Doing it again changes nothing.
    [[nodiscard]] Result<void> installRoles();
    /// A database of parterre_owner in the cluster of the options' one. Refused when it exists.
    [[nodiscard]] Result<void> createDatabase(const QString &name);
    [[nodiscard]] Result<MigrationStatus> status();
    /// Applies what is missing: each migration in a transaction of its own, then all functions and
    /// grants in one when any of them changed. A failure leaves the database as it was before the
    /// file that failed.
    [[nodiscard]] Result<void> migrate(const Progress &progress = {});

private:
    struct Recorded
    {
        QString name;
        QString hash;
    };
    /// By version; 0 stands for the functions, and names the program that they came with.
    using Ledger = std::map<int, Recorded>;

    [[nodiscard]] Result<Ledger> readLedger();
    [[nodiscard]] Result<MigrationStatus> compare(const MigrationFiles &files);
    [[nodiscard]] Result<void> makeLedger();
    [[nodiscard]] Result<void> apply(const SqlFile &migration);
    [[nodiscard]] Result<void> applyFunctions(const MigrationFiles &files);
    [[nodiscard]] Result<void> runFile(const SqlFile &file);
    [[nodiscard]] Result<void> record(int version, const QString &name, const QString &hash);
    [[nodiscard]] Result<void> lockAsOwner();

    Connection m_connection;
    const QString m_folder;
};

} // namespace parterre
