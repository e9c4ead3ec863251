// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testdatabase.h"

#include <QUuid>

namespace parterre {

namespace {

ConnectionOptions madeFromTemplate(const TestCluster &cluster, const QString &name)
{
    PlainConnection(cluster.superuser)
        .run(QStringLiteral("create database %1 template %2").arg(name, cluster.templateDatabase));
    ConnectionOptions options = cluster.superuser;
    options.database = name;
    return options;
}

} // namespace

TestDatabase::TestDatabase()
    : m_cluster(TestCluster::ofThisRun())
    , m_name(QLatin1String("test_") + QUuid::createUuid().toString(QUuid::Id128))
    , m_connection(madeFromTemplate(m_cluster, m_name))
{
    // A copy has the template's content but not its rights on the database itself.
    m_connection.run(QStringLiteral("revoke all on database %1 from public;"
                                    "grant connect on database %1 to parterre_till, "
                                    "parterre_server, parterre_report, parterre_backup")
                         .arg(m_name));
}

TestDatabase::~TestDatabase()
{
    // By a fresh link: a test may have broken this one.
    PlainConnection(m_cluster.superuser)
        .run(QStringLiteral("drop database if exists %1 with (force)").arg(m_name));
}

ConnectionOptions TestDatabase::superuser() const
{
    ConnectionOptions options = m_cluster.superuser;
    options.database = m_name;
    return options;
}

ConnectionOptions TestDatabase::as(const QString &role) const
{
    ConnectionOptions options = superuser();
    options.user = role;
    options.password = m_cluster.loginPassword;
    return options;
}

ConnectionOptions TestDatabase::server() const
{
    return as(QStringLiteral("parterre_server"));
}

ConnectionOptions TestDatabase::till(int number) const
{
    return as(TestCluster::tillRole(number));
}

void TestDatabase::addTills(int count)
{
    // The roles belong to the cluster, where tests that run at the same time would collide.
    PlainConnection turn(m_cluster.superuser);
    turn.run(QStringLiteral("select pg_advisory_lock(1)"));
    for (int till = 1; till <= count; ++till) {
        const QString role = TestCluster::tillRole(till);
        m_connection.run(QStringLiteral("select parterre.add_till($1, $2)"),
                         {QStringLiteral("Till %1").arg(till), role});
        m_connection.run(QStringLiteral("alter role %1 connection limit -1").arg(role));
    }
}

void TestDatabase::addStaff(const QString &email, const QString &fullName, const QString &password,
                            const QString &role)
{
    m_connection.run(QStringLiteral("select parterre.add_staff($1, $2, $3, $4)"),
                     {email, fullName, password, role});
}

} // namespace parterre
