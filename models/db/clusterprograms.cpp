// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/db/clusterprograms.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace parterre {

namespace {

/// Folders named after a version, highest number first: 9 comes after 15.
QStringList byNumber(const QString &parent, const QString &pattern)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    QStringList names = QDir(parent).entryList({pattern}, QDir::Dirs);
    const auto number = [](const QString &name) { return digits.match(name).captured().toInt(); };
    std::stable_sort(names.begin(), names.end(), [&number](const QString &a, const QString &b) {
        return number(a) > number(b);
    });
    QStringList folders;
    for (const QString &name : names)
        folders.append(parent + u'/' + name + QLatin1String("/bin"));
    return folders;
}

QStringList candidates()
{
    if (qEnvironmentVariableIsSet("PARTERRE_PG_BIN"))
        return {qEnvironmentVariable("PARTERRE_PG_BIN")};
    return qEnvironmentVariable("PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts)
        + byNumber(QStringLiteral("/usr/lib/postgresql"), QStringLiteral("*"))
        + byNumber(QStringLiteral("/usr"), QStringLiteral("pgsql-*"))
        + byNumber(QStringLiteral("/opt/homebrew/opt"), QStringLiteral("postgresql*"))
        + byNumber(QStringLiteral("/Library/PostgreSQL"), QStringLiteral("*"));
}

bool isComplete(const QString &folder)
{
    const auto runs = [&folder](const char *program) {
        return QFileInfo(folder + u'/' + QLatin1String(program)).isExecutable();
    };
    return !folder.isEmpty() && runs("initdb") && runs("pg_ctl") && runs("postgres");
}

int majorOf(const QString &folder)
{
    static const QRegularExpression version(QStringLiteral("\\) (\\d+)"));
    QProcess postgres;
    postgres.start(folder + QLatin1String("/postgres"), {QStringLiteral("--version")});
    if (!postgres.waitForFinished())
        return 0;
    return version.match(QString::fromLocal8Bit(postgres.readAllStandardOutput()))
        .captured(1)
        .toInt();
}

} // namespace

Result<ClusterPrograms> ClusterPrograms::find(int wantedMajor)
{
    const auto rank = [wantedMajor](int major) {
        return major == wantedMajor ? std::numeric_limits<int>::max() : major;
    };
    ClusterPrograms best{{}, -1};
    const QStringList folders = candidates();
    for (const QString &folder : folders) {
        const int major = isComplete(folder) ? majorOf(folder) : 0;
        if (major > 0 && rank(major) > rank(best.major))
            best = {folder, major};
    }
    if (best.major > 0)
        return best;
    return Error{
        ErrorKind::Unavailable,
        QCoreApplication::translate("PrivateCluster",
                                    "PostgreSQL is not installed on this computer. Install the "
                                    "package postgresql, or name the folder of its programs in "
                                    "PARTERRE_PG_BIN."),
        folders.join(QDir::listSeparator()),
        {}};
}

} // namespace parterre
