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

DatabaseWait::DatabaseWait(Executor &executor, JobBoard &board, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("wait"), parent)
    , m_version(std::make_shared<int>(0))
{
}

PeriodicJob::Work DatabaseWait::work() const
{
    return [version = m_version](Connection &connection) -> Result<JobReport> {
        const auto row = connection.queryOne(QStringLiteral("server/version"));
        if (!row)
            return isMissingFunction(row.error()) ? notSetUp(row.error()) : row.error();
        *version = row->number(u"api_version");
        return JobReport{};
    };
}

std::optional<std::chrono::milliseconds> DatabaseWait::pauseAfter(qint64)
{
    if (*m_version == apiVersion)
        Q_EMIT ready();
    else
        Q_EMIT incompatible(*m_version);
    return std::nullopt;
}

} // namespace parterre
