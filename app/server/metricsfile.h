// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/jobboard.h"

#include <QTimer>

namespace parterre {

/// The board in the Prometheus text format (exposition format 0.0.4), written every 15 seconds to a
/// file that is whole at any moment.
class MetricsFile final : public QObject
{
    Q_OBJECT

public:
    /// The board outlives the file.
    MetricsFile(const JobBoard &board, QString path, QObject *parent = nullptr);

    void start();

private:
    void write();

    const JobBoard &m_board;
    const QString m_path;
    QTimer m_timer;
    bool m_failed = false;
};

/// The text itself. now: as the board's own times.
[[nodiscard]] QByteArray metricsText(const QList<JobState> &states,
                                     std::chrono::steady_clock::time_point now);

} // namespace parterre
