// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/stuckwatch.h"

#include "app/server/logformat.h"
#include "models/db/connection.h"

#include <QCoreApplication>

#include <map>

namespace parterre {

namespace {

using Steady = std::chrono::steady_clock;

constexpr int readersPatience = 6;

std::chrono::milliseconds since(Steady::time_point seen)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - seen);
}

Error notAllowed(Error error)
{
    if (error.code == QLatin1String("42501"))
        error.text = QCoreApplication::translate(
            "StuckWatch",
            "A till keeps a transaction open and the server does not let parterred "
            "end it: run parterre-admin migrate as a superuser.");
    return error;
}

} // namespace

struct StuckWatch::Watched
{
    struct Open
    {
        Steady::time_point firstSeen;
        bool changedData = false;
    };
    std::map<QString, Open> transactions;

    [[nodiscard]] Result<Rows> endStuck(Connection &connection,
                                        std::chrono::milliseconds longest) const
    {
        QStringList stuck;
        std::vector<qint64> ages;
        for (const auto &[transaction, open] : transactions) {
            const auto age = since(open.firstSeen);
            if (age >= (open.changedData ? longest : readersPatience * longest)) {
                stuck.append(transaction);
                ages.push_back(age.count());
            }
        }
        return connection.query(QStringLiteral("server/end_stuck"),
                                {pgArray(stuck), pgArray(ages)});
    }

    /// Keeps what is still open; the number of those that were ended.
    [[nodiscard]] qint64 note(const Rows &open)
    {
        const auto before = std::exchange(transactions, {});
        qint64 ended = 0;
        for (const Row &row : open) {
            const QString name = row.text(u"transaction");
            const auto known = before.find(name);
            const auto seen = known == before.end() ? Steady::now() : known->second.firstSeen;
            if (!row.boolean(u"ended")) {
                transactions[name] = {seen, row.boolean(u"changed_data")};
                continue;
            }
            ++ended;
            qCWarning(serverLog).noquote()
                << logLine(QStringLiteral("stuck"),
                           {{"state", QStringLiteral("ended")},
                            {"till", row.text(u"till")},
                            {"role", row.text(u"role_name")},
                            {"open_ms", QString::number(since(seen).count())}});
        }
        return ended;
    }
};

StuckWatch::StuckWatch(Executor &executor, JobBoard &board, std::chrono::seconds longest,
                       QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("stuck"), parent)
    , m_longest(longest)
    , m_watched(std::make_shared<Watched>())
{
}

PeriodicJob::Work StuckWatch::work() const
{
    return [watched = m_watched, longest = m_longest](Connection &connection) -> Result<JobReport> {
        const auto open = watched->endStuck(connection, longest);
        if (!open)
            return notAllowed(open.error());
        return JobReport{watched->note(*open), {}};
    };
}

std::optional<std::chrono::milliseconds> StuckWatch::pauseAfter(qint64)
{
    return m_longest / 2;
}

} // namespace parterre
