// SPDX-License-Identifier: GPL-3.0-or-later
// parterre-testcluster start|stop: the fixture "cluster" of a test run. The cluster lies beside the
// file that PARTERRE_TEST_CLUSTER names.
#include "models/db/migrator.h"
#include "models/db/privatecluster.h"
#include "tests/support/plainconnection.h"
#include "tests/support/testcluster.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

using namespace parterre;

namespace {

void dropTestDatabases(PlainConnection &connection)
{
    const auto left = connection.run(
        QStringLiteral("select format('drop database %I with (force)', datname) from pg_database "
                       "where datname = 'parterre_template' or datname like 'test\\_%'"));
    for (const QStringList &row : left.rows)
        connection.run(row.first());
}

void makeLogins(PlainConnection &connection, const QString &password)
{
    connection.run(QStringLiteral("alter role parterre_server password '%1' connection limit -1")
                       .arg(password));
    for (int till = 1; till <= TestCluster::tills; ++till) {
        const QString role = TestCluster::tillRole(till);
        connection.run(QStringLiteral("drop role if exists %1;"
                                      "create role %1 login password '%2' in role parterre_till")
                           .arg(role, password));
    }
}

Result<void> makeTemplate(ConnectionOptions superuser, const QString &name)
{
    Migrator cluster(superuser);
    if (auto installed = cluster.installRoles(); !installed)
        return installed;
    if (auto created = cluster.createDatabase(name); !created)
        return created;
    superuser.database = name;
    Migrator database(superuser);
    if (auto installed = database.installRoles(); !installed)
        return installed;
    return database.migrate();
}

Result<void> start(PrivateCluster &server, const QString &description)
{
    const auto superuser = server.start();
    if (!superuser)
        return superuser.error();
    TestCluster cluster;
    cluster.superuser = *superuser;
    cluster.templateDatabase = QStringLiteral("parterre_template");
    cluster.loginPassword = QStringLiteral("test-login-password");
    PlainConnection connection(*superuser);
    dropTestDatabases(connection);
    if (auto made = makeTemplate(*superuser, cluster.templateDatabase); !made)
        return made;
    makeLogins(connection, cluster.loginPassword);
    if (!cluster.writeTo(description))
        return Error{ErrorKind::Unavailable, QStringLiteral("cannot write ") + description, {}, {}};
    server.leaveRunning();
    return {};
}

/// Joins the cluster first, so that it is ours to stop.
Result<void> stop(PrivateCluster &server)
{
    if (const auto joined = server.start(); !joined)
        return joined.error();
    return server.stop();
}

/// Not in the build folder: the server of a root user runs as somebody who may not enter /root.
QString folderFor(const QString &description)
{
    const QByteArray path = QFileInfo(description).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex();
    return QDir::tempPath() + QLatin1String("/parterre-test-") + QString::fromLatin1(hash.left(12));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString description = qEnvironmentVariable("PARTERRE_TEST_CLUSTER");
    const QString command = application.arguments().value(1);
    QTextStream err(stderr);
    if (description.isEmpty() || (command != u"start" && command != u"stop")) {
        err << "usage: PARTERRE_TEST_CLUSTER=FILE parterre-testcluster start|stop\n";
        return 2;
    }
    PrivateCluster server(folderFor(description), PrivateCluster::Durability::Throwaway);
    const auto done = command == u"start" ? start(server, description) : stop(server);
    if (!done) {
        err << done.error().text << '\n' << done.error().detail << '\n';
        return 1;
    }
    return 0;
}
