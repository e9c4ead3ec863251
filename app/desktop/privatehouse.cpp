// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/privatehouse.h"

#include "models/venue/demonstrationvenue.h"
#include "models/venue/installation.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QScopeGuard>
#include <QTimeZone>

namespace parterre {

using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PrivateHouse)
};

const QString databaseName = QStringLiteral("parterre");

ConnectionOptions ownerOptions(ConnectionOptions superuser)
{
    superuser.database = databaseName;
    superuser.statementTimeout = 0ms; // a whole house in one statement
    superuser.idleInTransactionTimeout = 0ms;
    return superuser;
}

ConnectionOptions optionsFor(ConnectionOptions owner, const RoleAccess &access)
{
    ConnectionOptions options;
    options.host = owner.host;
    options.port = owner.port;
    options.database = owner.database;
    options.user = access.role;
    options.password = access.password;
    return options;
}

QJsonObject toJson(const RoleAccess &access)
{
    return {{QStringLiteral("role"), access.role}, {QStringLiteral("password"), access.password}};
}

RoleAccess fromJson(const QJsonValue &value)
{
    return {value[QStringLiteral("role")].toString(), value[QStringLiteral("password")].toString()};
}

Result<void> writeAccess(const QString &path, const VenueAccess &access)
{
    const QJsonObject object{{QStringLiteral("till"), toJson(access.till)},
                             {QStringLiteral("server"), toJson(access.server)}};
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(QJsonDocument(object).toJson()) > 0 && file.commit();
    if (written)
        return {};
    return Error{ErrorKind::Unavailable,
                 Words::tr("The file %1 cannot be written. Make room on the disk, then try again.")
                     .arg(path),
                 file.errorString(),
                 {}};
}

Result<VenueAccess> readAccess(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        const VenueAccess access{fromJson(document[QStringLiteral("till")]),
                                 fromJson(document[QStringLiteral("server")])};
        if (!access.till.role.isEmpty() && !access.server.role.isEmpty())
            return access;
    }
    return Error{ErrorKind::Unavailable,
                 Words::tr("The passwords of the private server are not in %1. Put the file back, "
                           "or move its folder away to begin with a new demonstration.")
                     .arg(path),
                 file.errorString(),
                 {}};
}

Error cancelled()
{
    return {ErrorKind::Cancelled, Words::tr("Stopped at your wish."), {}, {}};
}

/// Tonight is meant where the venue is.
Result<QDateTime> nowAtVenue(Installation &installation)
{
    const auto venue = readVenueSettings(installation.connection());
    if (!venue)
        return venue.error();
    return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone(venue->timeZone.toLatin1()));
}

Result<void> freshen(Installation &installation, const Progress &progress)
{
    DemonstrationVenue venue(installation);
    const auto now = nowAtVenue(installation);
    if (!now)
        return now.error();
    return venue.addEvents(*now, progress);
}

} // namespace

PrivateHouse::PrivateHouse(const QString &folder)
    : m_folder(folder)
    , m_cluster(folder)
{
}

QString PrivateHouse::accessFile() const
{
    return m_folder + QStringLiteral("/access.json");
}

Result<PrivateAccess> PrivateHouse::prepare(const Progress &progress)
{
    if (!progress(0, 0, Words::tr("Starting the private database.")))
        return cancelled();
    const auto superuser = m_cluster.start();
    if (!superuser)
        return superuser.error();
    const ConnectionOptions owner = ownerOptions(*superuser);
    Installation installation(owner);
    const auto work = [this](Installation *working) {
        const std::scoped_lock lock(m_mutex);
        m_working = working;
    };
    work(&installation);
    const auto rest = qScopeGuard([&work] { work(nullptr); });
    return setUp(installation, owner, progress);
}

void PrivateHouse::cancelRunning()
{
    const std::scoped_lock lock(m_mutex);
    if (m_working)
        m_working->connection().cancel();
}

Result<PrivateAccess> PrivateHouse::setUp(Installation &installation,
                                          const ConnectionOptions &owner, const Progress &progress)
{
    if (!progress(0, 0, Words::tr("Bringing the database up to date.")))
        return cancelled();
    if (const auto migrated = installation.createAndMigrate(); !migrated)
        return migrated.error();
    const auto reached = access(installation, owner);
    if (!reached)
        return reached.error();
    if (!progress(0, 0, Words::tr("Putting tonight on sale.")))
        return cancelled();
    if (const auto fresh = freshen(installation, progress); !fresh)
        return fresh.error();
    return *reached;
}

Result<PrivateAccess> PrivateHouse::access(Installation &installation,
                                           const ConnectionOptions &owner)
{
    const auto isSetUp = installation.isSetUp();
    if (!isSetUp)
        return isSetUp.error();
    const auto roles
        = *isSetUp ? readAccess(accessFile()) : DemonstrationVenue(installation).setUp();
    if (!roles)
        return roles.error();
    if (!*isSetUp) {
        if (const auto written = writeAccess(accessFile(), *roles); !written)
            return written.error();
    }
    return PrivateAccess{optionsFor(owner, roles->till), optionsFor(owner, roles->server)};
}

} // namespace parterre
