// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/boardwriter.h"

#include "models/db/connection.h"

using namespace std::chrono_literals;

namespace parterre {

namespace {

Result<JobReport> tell(Connection &connection, QUuid instance, const std::vector<JobState> &news)
{
    const auto now = std::chrono::steady_clock::now();
    QStringList jobs;
    QStringList words;
    QStringList details;
    std::vector<qint64> ages;
    std::vector<qint64> took;
    std::vector<qint64> done;
    for (const JobState &state : news) {
        jobs += state.job;
        words += wordOf(state.word);
        details += state.detail;
        ages.push_back(
            std::chrono::duration_cast<std::chrono::milliseconds>(now - state.ranAt).count());
        took.push_back(state.took.count());
        done.push_back(state.done);
    }
    const auto kept
        = connection.query(QStringLiteral("server/note_jobs"),
                           {instance.toString(QUuid::WithoutBraces), pgArray(jobs), pgArray(words),
                            pgArray(ages), pgArray(took), pgArray(done), pgArray(details)});
    if (!kept)
        return kept.error();
    return JobReport{};
}

} // namespace

BoardWriter::BoardWriter(Executor &executor, JobBoard &board, QUuid instance, QObject *parent)
    : PeriodicJob(executor, board, QStringLiteral("board"), parent)
    , m_board(board)
    , m_instance(instance)
{
}

PeriodicJob::Work BoardWriter::work() const
{
    m_board.tellAgain(m_sent); // what the last run could not say
    m_sent = m_board.takeNews();
    return [news = m_sent, instance = m_instance](Connection &connection) -> Result<JobReport> {
        if (news.empty())
            return JobReport{};
        return tell(connection, instance, news);
    };
}

std::optional<std::chrono::milliseconds> BoardWriter::pauseAfter(qint64)
{
    m_sent.clear();
    return 1s;
}

} // namespace parterre
