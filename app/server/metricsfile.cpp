// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/metricsfile.h"

#include "app/server/logformat.h"

#include <QSaveFile>

#include <functional>

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr auto interval = 15s;

struct Metric
{
    const char *name;
    const char *type;
    const char *help;
    std::function<double(const JobState &)> value;
};

QByteArray linesOf(const Metric &metric, const QList<JobState> &states)
{
    const QByteArray name = QByteArray("parterred_job_") + metric.name;
    QByteArray lines
        = "# HELP " + name + ' ' + metric.help + "\n# TYPE " + name + ' ' + metric.type + '\n';
    for (const JobState &state : states)
        lines += name + "{job=\"" + state.job.toLatin1() + "\"} "
            + QByteArray::number(metric.value(state), 'g', 15) + '\n';
    return lines;
}

double secondsOf(std::chrono::duration<double> time)
{
    return time.count();
}

} // namespace

QByteArray metricsText(const QList<JobState> &states, std::chrono::steady_clock::time_point now)
{
    using Word = JobState::Word;
    const Metric metrics[] = {
        {"runs_total", "counter", "Runs of the job since parterred started.",
         [](const JobState &job) { return double(job.runs); }},
        {"failures_total", "counter", "Runs that failed.",
         [](const JobState &job) { return double(job.failures); }},
        {"done_total", "counter", "Things that the runs did.",
         [](const JobState &job) { return double(job.done); }},
        {"duration_seconds", "gauge", "How long the last run took.",
         [](const JobState &job) { return secondsOf(job.took); }},
        {"age_seconds", "gauge", "How long ago the last run ended.",
         [now](const JobState &job) { return secondsOf(now - job.ranAt); }},
        {"failing", "gauge", "1 while the job fails.",
         [](const JobState &job) { return job.word == Word::Failed ? 1.0 : 0.0; }},
        {"alarm", "gauge", "1 while the job has found what a person must know.",
         [](const JobState &job) { return job.word == Word::Alarm ? 1.0 : 0.0; }},
    };
    QByteArray text;
    for (const Metric &metric : metrics)
        text += linesOf(metric, states);
    return text;
}

MetricsFile::MetricsFile(const JobBoard &board, QString path, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_path(std::move(path))
{
    connect(&m_timer, &QTimer::timeout, this, &MetricsFile::write);
}

void MetricsFile::start()
{
    write();
    m_timer.start(interval);
}

void MetricsFile::write()
{
    QSaveFile file(m_path);
    const bool kept = file.open(QIODevice::WriteOnly)
        && file.write(metricsText(m_board.states(), std::chrono::steady_clock::now())) >= 0
        && file.commit();
    if (!kept && !m_failed)
        qCWarning(serverLog).noquote() << logLine(
            QStringLiteral("metrics"), {{"file", m_path}, {"error", file.errorString()}});
    m_failed = !kept;
}

} // namespace parterre
