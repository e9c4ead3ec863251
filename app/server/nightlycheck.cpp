// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/nightlycheck.h"

#include "app/server/rulereport.h"
#include "models/db/connection.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace std::chrono_literals;

namespace parterre {

namespace {

/// Looked at the clock so often; a night's start is missed by no more.
constexpr auto interval = 1min;
/// A check that could not begin for so long waits for the next night.
constexpr int latestSeconds = 3600;

QString translated(const char *text)
{
    return QCoreApplication::translate("NightlyCheck", text);
}

QString driftOf(const Rows &rows)
{
    QStringList events;
    for (const Row &row : rows)
        events += translated("event %1 by %2")
                      .arg(row.integer(u"event_id"))
                      .arg(row.integer(u"was_off_by"));
    return events.isEmpty() ? QString()
                            : translated("Counters of free seats were off and are set right: %1.")
                                  .arg(events.join(QStringLiteral(", ")));
}

QString sealsOf(const Rows &rows)
{
    if (rows.empty())
        return {};
    const Row &first = rows.front();
    return translated("Somebody changed the audit table: rows %1 to %2, sealed at %3 UTC, are not "
                      "what they were.")
        .arg(first.integer(u"first_id"))
        .arg(first.integer(u"last_id"))
        .arg(first.instant(u"sealed_at").toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

/// What all checks found, as sentences.
Result<QString> checkAll(Connection &connection)
{
    using Sentence = QString (*)(const Rows &);
    const std::pair<QString, Sentence> checks[] = {
        {QStringLiteral("server/check_invariants"), brokenRules},
        {QStringLiteral("server/repair_counters"), driftOf},
        {QStringLiteral("server/broken_seals"), sealsOf},
    };
    QStringList found;
    for (const auto &[query, sentence] : checks) {
        const auto rows = connection.query(query);
        if (!rows)
            return rows.error();
        if (const QString said = sentence(*rows); !said.isEmpty())
            found += said;
    }
    return found.join(u' ');
}

} // namespace

NightlyCheck::NightlyCheck(Executor &executor, JobBoard &board, QTime at, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("nightly"), parent)
    , m_at(at)
    , m_night(std::make_shared<Night>())
{
}

PeriodicJob::Work NightlyCheck::work() const
{
    return [night = m_night, at = m_at](Connection &connection) -> Result<JobReport> {
        const QDateTime now = QDateTime::currentDateTime();
        const qint64 late = QDateTime(now.date(), at).secsTo(now);
        if (late < 0 || late > latestSeconds || night->done == now.date())
            return JobReport{0, night->alarm};
        const auto found = checkAll(connection);
        if (!found)
            return found.error();
        night->done = now.date();
        night->alarm = *found;
        return JobReport{1, night->alarm};
    };
}

std::optional<std::chrono::milliseconds> NightlyCheck::pauseAfter(qint64)
{
    return interval;
}

} // namespace parterre
