// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/tillcheck.h"

#include "app/server/logformat.h"
#include "models/db/connection.h"

#include <QCoreApplication>

using namespace std::chrono_literals;

namespace parterre {

namespace {

constexpr auto interval = 10min;

void warnOf(const Row &till)
{
    qCWarning(serverLog).noquote()
        << logLine(QStringLiteral("tills"),
                   {{"till", till.text(u"till")},
                    {"role", till.text(u"role_name")},
                    {"error",
                     QCoreApplication::translate(
                         "TillCheck",
                         "The settings of this till's login were changed: see parterre-admin "
                         "status.")}});
}

} // namespace

TillCheck::TillCheck(Executor &executor, JobBoard &board, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("tills"), parent)
    , m_said(std::make_shared<QSet<QString>>())
{
}

PeriodicJob::Work TillCheck::work() const
{
    return [said = m_said](Connection &connection) -> Result<JobReport> {
        const auto altered = connection.query(QStringLiteral("server/altered_tills"));
        if (!altered)
            return altered.error();
        qint64 found = 0;
        for (const Row &till : *altered) {
            const QString role = till.text(u"role_name");
            if (said->contains(role))
                continue;
            said->insert(role);
            warnOf(till);
            ++found;
        }
        return JobReport{found, {}};
    };
}

std::optional<std::chrono::milliseconds> TillCheck::pauseAfter(qint64)
{
    return interval;
}

} // namespace parterre
