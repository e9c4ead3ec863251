// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/programs/owncluster.h"
#include "tests/programs/programrun.h"
#include "tests/support/plainconnection.h"

namespace parterre {

/// parterre-admin on a database of its own in a cluster of the test program's own.
class AdminTest final
{
public:
    /// database may not exist yet.
    AdminTest(const OwnCluster &cluster, const QString &database)
        : m_options(cluster.superuser(database))
    {
    }

    [[nodiscard]] ProgramRun run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runProgram(QStringLiteral("parterre-admin"), arguments, environmentFor(m_options),
                          input);
    }
    /// A venue named "House" with a manager boss@example.org.
    [[nodiscard]] ProgramRun init() const
    {
        return run({QStringLiteral("init"), QStringLiteral("--venue"), QStringLiteral("House"),
                    QStringLiteral("--manager"), QStringLiteral("boss@example.org"),
                    QStringLiteral("--manager-name"), QStringLiteral("The Boss")},
                   managerPassword);
    }
    [[nodiscard]] PlainConnection sql() const { return PlainConnection(m_options); }
    [[nodiscard]] QString value(const QString &query) const { return sql().value(query); }
    [[nodiscard]] const ConnectionOptions &options() const { return m_options; }

    static constexpr const char *managerPassword = "a long secret";

private:
    ConnectionOptions m_options;
};

/// Empty when the program ended with this code and said this; otherwise all that it said.
inline QString faultOf(const ProgramRun &run, int code, const QString &sentence)
{
    const QString said = run.out + run.err;
    return run.code == code && said.contains(sentence)
        ? QString()
        : QStringLiteral("ended with %1: %2").arg(run.code).arg(said);
}

#define COMPARE_RUN(run, code, sentence)                                                           \
    do {                                                                                           \
        const QString runFault = faultOf(run, code, sentence);                                     \
        QVERIFY2(runFault.isEmpty(), qPrintable(runFault));                                        \
    } while (false)

} // namespace parterre
