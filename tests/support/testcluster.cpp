// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcluster.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace parterre {

TestCluster TestCluster::ofThisRun()
{
    QFile file(qEnvironmentVariable("PARTERRE_TEST_CLUSTER"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No test cluster: run the tests by ctest, or start one with "
               "PARTERRE_TEST_CLUSTER=FILE parterre-testcluster start");
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    TestCluster cluster;
    cluster.superuser.host = json.value(QLatin1String("host")).toString();
    cluster.superuser.port = json.value(QLatin1String("port")).toInt();
    cluster.superuser.user = json.value(QLatin1String("user")).toString();
    cluster.superuser.password = json.value(QLatin1String("password")).toString();
    cluster.superuser.database = QStringLiteral("postgres");
    cluster.superuser.applicationName = QStringLiteral("parterre-test");
    cluster.templateDatabase = json.value(QLatin1String("template")).toString();
    cluster.loginPassword = json.value(QLatin1String("roles"))
                                .toObject()
                                .value(QLatin1String("parterre_server"))
                                .toString();
    return cluster;
}

QString TestCluster::tillRole(int number)
{
    return QStringLiteral("till_test_%1").arg(number);
}

bool TestCluster::writeTo(const QString &path) const
{
    QJsonObject roles{{QStringLiteral("parterre_server"), loginPassword}};
    for (int till = 1; till <= tills; ++till)
        roles.insert(tillRole(till), loginPassword);
    const QJsonObject json{{QStringLiteral("host"), superuser.host},
                           {QStringLiteral("port"), superuser.port},
                           {QStringLiteral("user"), superuser.user},
                           {QStringLiteral("password"), superuser.password},
                           {QStringLiteral("template"), templateDatabase},
                           {QStringLiteral("roles"), roles}};
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0;
}

} // namespace parterre
