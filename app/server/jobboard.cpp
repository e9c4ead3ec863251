// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/jobboard.h"

namespace parterre {

using namespace std::chrono_literals;

namespace {
constexpr auto tellEvery = 10s;
}

QString wordOf(JobState::Word word)
{
    switch (word) {
    case JobState::Word::Ok:
        return QStringLiteral("OK");
    case JobState::Word::Alarm:
        return QStringLiteral("ALARM");
    case JobState::Word::Failed:
        return QStringLiteral("FAILED");
    }
    Q_UNREACHABLE();
}

void JobBoard::note(const JobState &run)
{
    JobState &state = m_states[run.job];
    const qint64 done = state.done + run.done;
    const qint64 runs = state.runs + 1;
    const qint64 failures = state.failures + (run.word == JobState::Word::Failed ? 1 : 0);
    state = run;
    state.done = done;
    state.runs = runs;
    state.failures = failures;
}

std::vector<JobState> JobBoard::takeNews()
{
    const auto now = std::chrono::steady_clock::now();
    std::vector<JobState> news;
    for (const JobState &state : m_states) {
        const auto told = m_told.find(state.job);
        if (told != m_told.end() && told->word == state.word && told->detail == state.detail
            && (now - told->at < tellEvery || state.ranAt <= told->at))
            continue;
        m_told[state.job] = {state.word, state.detail, now};
        news.push_back(state);
    }
    return news;
}

void JobBoard::tellAgain(const std::vector<JobState> &news)
{
    for (const JobState &state : news)
        m_told.remove(state.job);
}

} // namespace parterre
