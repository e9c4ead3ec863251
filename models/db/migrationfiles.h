// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

#include <vector>

namespace parterre {

/// A file of SQL with its name below the folder and its SHA-256 in hex.
struct SqlFile
{
    QString name; ///< "migrations/0002_people.sql"
    QString text;
    QString hash;
    int version = 0; ///< of a migration, from 1
};

/// The scripts that make a database: a folder with migrations/NNNN_name.sql, functions/ (any
/// depth), grants.sql and roles.sql. grants.sql, functions and migrations may be missing.
struct MigrationFiles
{
    std::vector<SqlFile> migrations; ///< ascending, without gaps or doubles
    std::vector<SqlFile> functions;  ///< in the order of their paths; grants.sql comes last
    QString functionsHash;           ///< of all their names and texts

    [[nodiscard]] int version() const { return int(migrations.size()); }
    [[nodiscard]] static Result<MigrationFiles> read(const QString &folder);
};

} // namespace parterre
