// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/seating/seatstates.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace parterre {

class Clock;
class SeatMapStore;

/// Keeps the states of the open map fresh. What the server announces is only a hint: the states of
/// the seats named are read again, many announcements in one read. An announcement of a whole map
/// is acted on at most once a second, whoever sent it: anybody with a login may. When the server's
/// heartbeat fails, everything is read every two seconds instead; after a failed read, at the next
/// tick. What changes while nobody is signed in is read when somebody is. GUI thread.
class SeatFeed final : public QObject
{
    Q_OBJECT

public:
    SeatFeed(SeatMapStore &store, const Clock &clock, QObject *parent = nullptr);

    void setSession(const QString &token);
    /// The map to keep fresh, read whole at once; null for none. Not owned.
    void watch(SeatStates *states);

    /// An announcement, as the server worded it: `<event> <age in ms> <seat,seat,…>`, `*` in place
    /// of the seats for all of them, or `heartbeat`. Anything else is ignored.
    void hear(const QString &payload);
    /// The link to the server is back, or new: everything may have changed.
    void readAll();
    /// Reads these seats now; then, when given, runs once their states are on the map or could not
    /// be read: at once when there is nothing to read.
    void refresh(const std::vector<SeatId> &seats, std::function<void()> then = {});
    /// Called by the window's one-second timer.
    void tick();

    /// Since the server's last word; nothing before the first.
    [[nodiscard]] std::optional<std::chrono::milliseconds> sinceHeard() const;
    /// From a change in the database to this map; nothing before the first.
    [[nodiscard]] std::optional<std::chrono::milliseconds> latency() const { return m_latency; }
    /// The server is not heard: the map is read every two seconds.
    [[nodiscard]] bool isPolling() const { return m_polling; }

Q_SIGNALS:
    /// latency(), isPolling() or what was heard changed.
    void healthChanged();
    /// Something happened in an event that is not the one watched.
    void otherEventChanged(parterre::EventId event);
    /// Very much changed in the event watched, perhaps its plan or its prices.
    void mapAnnounced();
    void failed(const parterre::Error &error);

private:
    void gather(bool all, const std::vector<SeatId> &seats, std::chrono::milliseconds born);
    void takeAnnouncedMap();
    void read();
    void applied(const SeatStatesAnswer &answer);
    void missed(const Error &error);
    void runWaiting();

    SeatMapStore &m_store;
    const Clock &m_clock;
    QString m_token;
    QPointer<SeatStates> m_states;
    QTimer m_gathering;
    std::set<SeatId> m_wanted;
    bool m_wantsAll = false;
    bool m_reading = false;
    std::optional<std::chrono::milliseconds> m_announcedMap; ///< its birth, while it has to wait
    std::optional<std::chrono::milliseconds> m_mapTakenAt;   ///< the last one announced
    std::optional<std::chrono::milliseconds> m_oldest;       ///< birth of the oldest change wanted
    std::optional<std::chrono::milliseconds> m_inFlight;     ///< and of the one being read
    std::vector<std::function<void()>> m_waiting;
    std::optional<std::chrono::milliseconds> m_heardAt;
    std::optional<std::chrono::milliseconds> m_latency;
    std::chrono::milliseconds m_startedAt;
    std::chrono::milliseconds m_polledAt{0};
    bool m_polling = false;
};

} // namespace parterre
