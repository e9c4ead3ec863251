// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/owncluster.h"

#include "models/db/clusterprograms.h"
#include "models/db/serveruser.h"

#include <QFile>
#include <QProcess>

namespace parterre {

OwnCluster::OwnCluster()
    : m_cluster(openFolder(m_folder), PrivateCluster::Durability::Throwaway)
{
    const auto started = m_cluster.start();
    if (!started)
        qFatal("no cluster: %s", qPrintable(started.error().text + started.error().detail));
    m_superuser = *started;
}

QString OwnCluster::openFolder(QTemporaryDir &folder)
{
    // The server may run as another user, who has to get through.
    QFile::setPermissions(folder.path(),
                          QFile::permissions(folder.path()) | QFile::ExeOther | QFile::ReadOther);
    return folder.path();
}

ConnectionOptions OwnCluster::superuser(const QString &database) const
{
    ConnectionOptions options = m_superuser;
    options.database = database;
    return options;
}

void OwnCluster::restart()
{
    const auto programs = ClusterPrograms::find();
    QProcess process;
    ServerUser::forThisProcess().runAs(process);
    const QString data = m_folder.filePath(QStringLiteral("postgres/%1").arg(programs->major));
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(programs->path(QStringLiteral("pg_ctl")),
                  {QStringLiteral("restart"), QStringLiteral("-w"), QStringLiteral("-m"),
                   QStringLiteral("fast"), QStringLiteral("-l"),
                   m_folder.filePath(QStringLiteral("postgres/server.log")), QStringLiteral("-D"),
                   data});
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("the cluster did not restart: %s", process.readAllStandardError().constData());
}

} // namespace parterre
