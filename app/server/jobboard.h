// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QString>

#include <chrono>
#include <vector>

namespace parterre {

/// How a job is, as of its last run.
struct JobState
{
    enum class Word : quint8 { Ok, Alarm, Failed };

    QString job;
    Word word = Word::Ok;
    QString detail;  ///< of an alarm or a failure: one sentence
    qint64 done = 0; ///< things since the program started
    qint64 runs = 0;
    qint64 failures = 0; ///< runs that failed
    std::chrono::milliseconds took{0};
    std::chrono::steady_clock::time_point ranAt;
};

/// The word of the database and of the log.
[[nodiscard]] QString wordOf(JobState::Word word);

/// What every job of this parterred did last. For the database, the metrics and the log; lives in
/// the main thread.
class JobBoard final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void note(const JobState &run);
    [[nodiscard]] QList<JobState> states() const { return m_states.values(); }
    /// Those that the database should hear of now: at once when the state is another, else when the
    /// last word is ten seconds old. They count as told.
    [[nodiscard]] std::vector<JobState> takeNews();
    /// The database did not hear it.
    void tellAgain(const std::vector<JobState> &news);

private:
    struct Told
    {
        JobState::Word word = JobState::Word::Ok;
        QString detail;
        std::chrono::steady_clock::time_point at;
    };

    QMap<QString, JobState> m_states;
    QMap<QString, Told> m_told;
};

} // namespace parterre
