// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/databasewait.h"

#include "models/base/apiversion.h"
#include "models/db/connection.h"

#include <QCoreApplication>

namespace parterre {

namespace {

bool isMissingFunction(const Error &error)
{
    return error.code == QLatin1String("42883") || error.code == QLatin1String("3F000");
}

Error notSetUp(Error error)
{
    error.kind = ErrorKind::Incompatible;
    error.text = QCoreApplication::translate(
        "DatabaseWait", "The database is not set up yet: run parterre-admin init.");
    return error;
}

} // namespace

DatabaseWait::DatabaseWait(Executor &executor, QObject *parent)
    : PeriodicJob(executor, QStringLiteral("wait"), parent)
{
}

PeriodicJob::Work DatabaseWait::work() const
{
    return [](Connection &connection) -> Result<qint64> {
        const auto row = connection.queryOne(QStringLiteral("server/version"));
        if (!row)
            return isMissingFunction(row.error()) ? notSetUp(row.error()) : row.error();
        return row->integer(u"api_version");
    };
}

std::optional<std::chrono::milliseconds> DatabaseWait::pauseAfter(qint64 version)
{
    if (version == apiVersion)
        Q_EMIT ready();
    else
        Q_EMIT incompatible(static_cast<int>(version));
    return std::nullopt;
}

} // namespace parterre
