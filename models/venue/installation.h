// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/db/connection.h"
#include "models/db/connectionoptions.h"
#include "models/db/migrator.h"
#include "models/venue/staffmember.h"
#include "models/venue/venuesettings.h"

#include <QString>

#include <functional>
#include <vector>

namespace parterre {

/// How a window or parterred logs in to PostgreSQL. Told once; the server keeps only a hash.
struct RoleAccess
{
    QString role;
    QString password;
};

/// What a venue begins with.
struct VenueAccess
{
    RoleAccess till;   ///< the first window's
    RoleAccess server; ///< parterred's; without a password when it keeps one that it had already
};

/// A till whose role has other settings than add_till gave it.
struct AlteredTill
{
    QString name;
    QString role;
};

/// What the technician asks first.
/// What a job of parterred did last.
struct ServerJob
{
    QString name;
    QString state;           ///< OK, ALARM or FAILED
    qint64 stateSeconds = 0; ///< how long it has been so
    qint64 ranSeconds = 0;   ///< since its last run
    qint64 tookMilliseconds = 0;
    qint64 done = 0;
    QString detail; ///< of an alarm or a failure
};

struct InstallationStatus
{
    VenueSettings venue;
    QString serverVersion;
    int serverNumber = 0; ///< PostgreSQL's own: 150020 is 15.20
    int schemaVersion = 0;
    int pendingMigrations = 0;
    qint64 databaseBytes = 0;
    int tills = 0;
    int staff = 0;
    int events = 0;
    qint64 seats = 0;
    qint64 serverSilentSeconds = -1; ///< since parterred's last sign of life; -1 = never
    qint64 oldestExpiredSeconds = 0; ///< of holds that nobody swept yet
    std::vector<AlteredTill> alteredTills;
    std::vector<ServerJob> jobs;
};

struct InvariantCount
{
    QString name;
    qint64 violations = 0;
};

/// What a technician does to a venue's database, one call a step. Works as the database's owner, on
/// the thread that calls, and blocks. Every step is whole or not done, and may be repeated.
class Installation final
{
public:
    /// owner is a superuser's; it names the database that is, or will be, the venue's.
    explicit Installation(const ConnectionOptions &owner);

    /// Makes the database when there is none, and brings it to this program's version; the number
    /// of migrations applied. Incompatible when the database is newer.
    [[nodiscard]] Result<int> createAndMigrate();
    /// As createAndMigrate(), for a database that must exist. Also for an owner who is no
    /// superuser; the roles of the server stay as they are then.
    [[nodiscard]] Result<int> migrate();
    /// Incompatible, with the command that helps, unless the database is of this very version.
    [[nodiscard]] Result<void> requireCurrent();

    /// Refused when the venue has been set up already. rest is done in the same transaction. The
    /// role of parterred is the whole server's: it gets a password only when it has none yet.
    [[nodiscard]] Result<VenueAccess>
    setUpVenue(const VenueSettings &settings, const QString &tillName,
               const std::vector<StaffMember> &staff,
               const std::function<Result<void>(Connection &)> &rest = {});
    /// New passwords for the first window and parterred, also when they have some.
    [[nodiscard]] Result<VenueAccess> renewAccess();
    [[nodiscard]] Result<bool> isSetUp();
    [[nodiscard]] Result<RoleAccess> addTill(const QString &name);
    /// BadInput for a nameFault() or passwordFault(); Refused when the address is known already.
    [[nodiscard]] Result<UserId> addStaff(const StaffMember &person);

    [[nodiscard]] Result<InstallationStatus> status();
    [[nodiscard]] Result<std::vector<InvariantCount>> invariants();

    /// The owner's connection, for what works beside this class.
    [[nodiscard]] Connection &connection() { return m_connection; }

private:
    [[nodiscard]] Result<bool> databaseExists();
    [[nodiscard]] Result<void> requireDatabase();
    [[nodiscard]] Result<MigrationStatus> requireParterre();
    [[nodiscard]] Result<int> applyMigrations();
    [[nodiscard]] Result<int> limitTills(int applied);
    [[nodiscard]] Result<void> open();

    const ConnectionOptions m_owner;
    Connection m_connection;
};

} // namespace parterre
