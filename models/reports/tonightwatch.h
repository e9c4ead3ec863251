// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/tonight.h"

#include <QElapsedTimer>
#include <QTimer>

namespace parterre {

/// Keeps the figures of one event fresh while somebody looks: read when the server announces a
/// change of the event, however many there are, at most once a second and never for more than a
/// fifth of the time; and once a minute, because the minutes pass. GUI thread.
class TonightWatch final : public QObject
{
    Q_OBJECT

public:
    explicit TonightWatch(TonightStore &store, QObject *parent = nullptr);

    /// Reads at once. No event: nobody looks any more.
    void watch(const QString &token, EventId event);
    void stop() { watch({}, {}); }
    /// An announcement, as the server worded it: `<event> <age> <seats>`.
    void hear(const QString &payload);
    void readNow();

    [[nodiscard]] EventId event() const { return m_event; }

Q_SIGNALS:
    void figuresRead(const parterre::TonightFigures &figures);
    void failed(const parterre::Error &error);

private:
    void want();
    void read();
    void take(const Result<TonightFigures> &figures);

    TonightStore &m_store;
    QString m_token;
    EventId m_event;
    QTimer m_pause;  ///< while it runs, nothing is read
    QTimer m_minute; ///< the chart moves on
    QElapsedTimer m_reading;
    bool m_isReading = false;
    bool m_wanted = false;
};

} // namespace parterre
