// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/venue/privatehouse.h"

#include "models/venue/demonstrationvenue.h"
#include "models/venue/houseaccess.h"
#include "models/venue/installation.h"

#include <QCoreApplication>
#include <QScopeGuard>

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

Error cancelled()
{
    return {ErrorKind::Cancelled, Words::tr("Stopped as you asked."), {}, {}};
}

Result<void> freshen(Installation &installation, const Progress &progress)
{
    DemonstrationVenue venue(installation);
    const auto now = nowAtVenue(installation.connection());
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
    if (!*isSetUp) {
        if (const auto made = DemonstrationVenue(installation).setUp(); !made)
            return made.error();
    }
    const auto roles = keptAccess(installation, owner, accessFile());
    if (!roles)
        return roles.error();
    return PrivateAccess{optionsFor(owner, roles->till), optionsFor(owner, roles->server),
                         m_folder + QStringLiteral("/ticket.key")};
}

} // namespace parterre
