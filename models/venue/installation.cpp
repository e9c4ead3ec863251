// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/installation.h"

#include "models/db/migrator.h"
#include "models/db/transaction.h"
#include "models/venue/password.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace parterre {

namespace {

using namespace std::chrono_literals;

constexpr int longestSlug = 50; // a limit of parterre.add_till
const QString serverRole = QStringLiteral("parterre_server");

QString translated(const char *text)
{
    return QCoreApplication::translate("Installation", text);
}

ConnectionOptions patient(ConnectionOptions options)
{
    options.statementTimeout = 0ms;
    options.lockTimeout = 60s;
    options.idleInTransactionTimeout = 0ms;
    return options;
}

ConnectionOptions maintenance(ConnectionOptions options)
{
    options.database = QStringLiteral("postgres");
    return options;
}

Error incompatible(const QString &text)
{
    return {ErrorKind::Incompatible, text, {}, {}};
}

/// "till_window_2" for "Window 2". Roles belong to the whole server, so that of a database with
/// another name than usual has it in its own.
QString roleNameFor(const QString &till, const QString &database)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString slug = till;
    if (database != QLatin1String("parterre"))
        slug.prepend(database + u' ');
    slug = slug.toLower()
               .normalized(QString::NormalizationForm_KD)
               .replace(others, QStringLiteral("_"));
    return QStringLiteral("till_") + slug.left(longestSlug);
}

Result<RoleAccess> renewPassword(Connection &owner, const QString &role)
{
    const RoleAccess access{role, generatedPassword()};
    const auto set = owner.queryPrivately(QStringLiteral("venue/set_role_password"),
                                          {access.role, access.password});
    if (!set)
        return set.error();
    return access;
}

/// A password that parterred of another database on this server uses stays good.
Result<RoleAccess> passwordIfNone(Connection &owner, const QString &role)
{
    const auto row = owner.queryOne(QStringLiteral("venue/has_password"), {role});
    if (!row)
        return row.error();
    if (row->boolean(u"present"))
        return RoleAccess{role, {}};
    return renewPassword(owner, role);
}

Result<RoleAccess> makeTill(Connection &owner, const QString &name, const QString &database)
{
    const QString role = roleNameFor(name, database);
    const auto added = owner.queryOne(QStringLiteral("venue/add_till"), {name, role});
    if (added)
        return renewPassword(owner, role);
    Error error = added.error();
    if (error.code == QLatin1String("tills_name_key"))
        error.text = translated("There is a till \"%1\" already; nothing was changed.").arg(name);
    else if (error.code == QLatin1String("tills_role_name_key"))
        error.text = translated("\"%1\" is too much like the name of another till: choose one that "
                                "differs in letters or digits.")
                         .arg(name);
    return error;
}

Result<UserId> makePerson(Connection &owner, const StaffMember &person)
{
    for (const QString &fault : {nameFault(person), passwordFault(person.password)}) {
        if (!fault.isEmpty())
            return Error{ErrorKind::BadInput, fault, {}, {}};
    }
    const QString role
        = person.role == StaffRole::Manager ? QStringLiteral("MANAGER") : QStringLiteral("CLERK");
    const auto rows = owner.queryPrivately(QStringLiteral("venue/add_staff"),
                                           {person.email, person.fullName, person.password, role});
    if (rows)
        return UserId{rows->front().integer(u"id")};
    Error error = rows.error();
    if (error.code == QLatin1String("users_email_key"))
        error.text = translated("%1 is known already; nothing was changed.").arg(person.email);
    return error;
}

} // namespace

Installation::Installation(const ConnectionOptions &owner)
    : m_owner(patient(owner))
    , m_connection(m_owner)
{
}

Result<void> Installation::open()
{
    return m_connection.ensureOpen();
}

Result<bool> Installation::databaseExists()
{
    if (open())
        return true;
    Connection server(maintenance(m_owner));
    if (auto reached = server.ensureOpen(); !reached)
        return reached.error();
    const auto row = server.queryOne(QStringLiteral("venue/has_database"), {m_owner.database});
    if (!row)
        return row.error();
    return row->boolean(u"present");
}

Result<int> Installation::createAndMigrate()
{
    const auto exists = databaseExists();
    if (!exists)
        return exists.error();
    if (!*exists) {
        auto made = Migrator(maintenance(m_owner)).createDatabase(m_owner.database);
        if (!made)
            return made.error();
    }
    Migrator migrator(m_owner);
    if (auto roles = migrator.installRoles(); !roles)
        return roles.error();
    auto applied = applyMigrations();
    return applied ? limitTills(*applied) : applied;
}

Result<int> Installation::migrate()
{
    if (auto exists = requireDatabase(); !exists)
        return exists.error();
    if (auto opened = open(); !opened)
        return opened.error();
    // A newer program may need other rights of the roles, which only a superuser can grant.
    const auto me = m_connection.queryOne(QStringLiteral("venue/is_superuser"));
    if (!me)
        return me.error();
    if (me->boolean(u"superuser")) {
        if (auto roles = Migrator(m_owner).installRoles(); !roles)
            return roles.error();
    }
    auto applied = applyMigrations();
    return applied && me->boolean(u"superuser") ? limitTills(*applied) : applied;
}

Result<int> Installation::limitTills(int applied)
{
    // What was applied may give the tills other limits than they were made with.
    if (auto opened = open(); !opened)
        return opened.error();
    if (const auto limited = m_connection.query(QStringLiteral("venue/limit_tills")); !limited)
        return limited.error();
    return applied;
}

Result<int> Installation::applyMigrations()
{
    Migrator migrator(m_owner);
    const auto before = migrator.status();
    if (!before)
        return before.error();
    if (auto migrated = migrator.migrate(); !migrated)
        return migrated.error();
    return static_cast<int>(before->pending.size());
}

Result<void> Installation::requireDatabase()
{
    const auto exists = databaseExists();
    if (!exists)
        return exists.error();
    if (*exists)
        return {};
    return incompatible(translated("There is no database \"%1\" on this server: run parterre-admin "
                                   "init, or name another with --database.")
                            .arg(m_owner.database));
}

Result<MigrationStatus> Installation::requireParterre()
{
    if (auto exists = requireDatabase(); !exists)
        return exists.error();
    auto status = Migrator(m_owner).status();
    if (status && status->databaseVersion == 0)
        return incompatible(
            translated("The database \"%1\" is not set up: run parterre-admin init.")
                .arg(m_owner.database));
    return status;
}

Result<void> Installation::requireCurrent()
{
    const auto status = requireParterre();
    if (!status)
        return status.error();
    if (!status->isUpToDate())
        return incompatible(translated("The database \"%1\" is of an older version: run "
                                       "parterre-admin migrate.")
                                .arg(m_owner.database));
    return open();
}

Result<bool> Installation::isSetUp()
{
    if (auto opened = open(); !opened)
        return opened.error();
    const auto row = m_connection.queryOne(QStringLiteral("venue/has_staff"));
    if (!row)
        return row.error();
    return row->boolean(u"present");
}

Result<VenueAccess> Installation::setUpVenue(const VenueSettings &settings, const QString &tillName,
                                             const std::vector<StaffMember> &staff,
                                             const std::function<Result<void>(Connection &)> &rest)
{
    const auto already = isSetUp();
    if (!already)
        return already.error();
    if (*already)
        return Error{ErrorKind::Refused,
                     translated("The venue in database \"%1\" is set up already; nothing was "
                                "changed. Use add-till and add-staff to add to it.")
                         .arg(m_owner.database),
                     {},
                     {}};
    return inTransaction(m_connection, [&](Connection &owner) -> Result<VenueAccess> {
        if (auto written = writeVenueSettings(owner, settings); !written)
            return written.error();
        for (const StaffMember &person : staff) {
            if (const auto added = makePerson(owner, person); !added)
                return added.error();
        }
        auto till = makeTill(owner, tillName, m_owner.database);
        if (!till)
            return till.error();
        auto server = passwordIfNone(owner, serverRole);
        if (!server)
            return server.error();
        if (rest) {
            if (auto done = rest(owner); !done)
                return done.error();
        }
        return VenueAccess{*till, *server};
    });
}

Result<VenueAccess> Installation::renewAccess()
{
    if (auto current = requireCurrent(); !current)
        return current.error();
    return inTransaction(m_connection, [](Connection &owner) -> Result<VenueAccess> {
        const auto first = owner.queryOne(QStringLiteral("venue/first_till"));
        if (!first)
            return first.error();
        const auto till = renewPassword(owner, first->text(u"role_name"));
        if (!till)
            return till.error();
        const auto server = renewPassword(owner, serverRole);
        if (!server)
            return server.error();
        return VenueAccess{*till, *server};
    });
}

Result<RoleAccess> Installation::addTill(const QString &name)
{
    if (auto current = requireCurrent(); !current)
        return current.error();
    return inTransaction(
        m_connection, [&](Connection &owner) { return makeTill(owner, name, m_owner.database); });
}

Result<UserId> Installation::addStaff(const StaffMember &person)
{
    if (auto current = requireCurrent(); !current)
        return current.error();
    return inTransaction(m_connection,
                         [&](Connection &owner) { return makePerson(owner, person); });
}

namespace {

ServerJob serverJobOf(const Row &row)
{
    return {row.text(u"job"),
            row.text(u"state"),
            row.integer(u"since_seconds"),
            row.integer(u"ran_seconds"),
            row.integer(u"took_ms"),
            row.integer(u"done"),
            row.text(u"detail")};
}

} // namespace

Result<InstallationStatus> Installation::status()
{
    const auto migrations = requireParterre();
    if (!migrations)
        return migrations.error();
    if (auto opened = open(); !opened)
        return opened.error();
    const auto venue = readVenueSettings(m_connection);
    if (!venue)
        return venue.error();
    const auto row = m_connection.queryOne(QStringLiteral("venue/status"));
    if (!row)
        return row.error();
    InstallationStatus status;
    status.venue = *venue;
    status.serverVersion = row->text(u"server_version");
    status.serverNumber = row->number(u"server_number");
    status.schemaVersion = migrations->databaseVersion;
    status.pendingMigrations = static_cast<int>(migrations->pending.size());
    status.databaseBytes = row->integer(u"bytes");
    status.tills = row->number(u"tills");
    status.staff = row->number(u"staff");
    status.events = row->number(u"events");
    status.seats = row->integer(u"seats");
    status.serverSilentSeconds = row->integer(u"silent_seconds");
    status.oldestExpiredSeconds = row->integer(u"oldest_expired_seconds");
    if (!migrations->isUpToDate())
        return status; // an older database may have no such function
    const auto altered = m_connection.query(QStringLiteral("venue/altered_tills"));
    if (!altered)
        return altered.error();
    for (const Row &till : *altered)
        status.alteredTills.push_back({till.text(u"till"), till.text(u"role_name")});
    const auto jobs = m_connection.query(QStringLiteral("venue/server_jobs"));
    if (!jobs)
        return jobs.error();
    for (const Row &job : *jobs)
        status.jobs.push_back(serverJobOf(job));
    return status;
}

Result<std::vector<InvariantCount>> Installation::invariants()
{
    if (auto current = requireCurrent(); !current)
        return current.error();
    const auto rows = m_connection.query(QStringLiteral("venue/invariants"));
    if (!rows)
        return rows.error();
    std::vector<InvariantCount> counts;
    for (const Row &row : *rows)
        counts.push_back({row.text(u"name"), row.integer(u"violations")});
    return counts;
}

} // namespace parterre
