// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/seatfeed.h"

#include "models/base/clock.h"
#include "models/seating/seatmapstore.h"

namespace parterre {

using namespace std::chrono_literals;

namespace {

constexpr auto gatherFor = 16ms; // one frame
constexpr auto silenceAllowed = 5s;
constexpr auto pollEvery = 2s;
constexpr auto announcedMapEvery = 1s;

struct Announcement
{
    EventId event;
    std::chrono::milliseconds age{0};
    bool all = false;
    std::vector<SeatId> seats;
};

std::optional<Announcement> announcementFrom(const QString &payload)
{
    const QStringList parts = payload.split(u' ');
    if (parts.size() != 3)
        return std::nullopt;
    bool eventRead = false;
    bool ageRead = false;
    Announcement heard{EventId{parts[0].toLongLong(&eventRead)},
                       std::chrono::milliseconds(parts[1].toLongLong(&ageRead)),
                       parts[2] == u"*",
                       {}};
    if (!eventRead || !ageRead)
        return std::nullopt;
    if (heard.all)
        return heard;
    for (const QString &part : parts[2].split(u',')) {
        bool seatRead = false;
        heard.seats.push_back(SeatId{part.toLongLong(&seatRead)});
        if (!seatRead)
            return std::nullopt;
    }
    return heard;
}

} // namespace

SeatFeed::SeatFeed(SeatMapStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_startedAt(clock.monotonic())
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gatherFor);
    connect(&m_gathering, &QTimer::timeout, this, &SeatFeed::read);
}

void SeatFeed::setSession(const QString &token)
{
    m_token = token;
}

void SeatFeed::watch(SeatStates *states)
{
    m_states = states;
    m_wanted.clear();
    m_announcedMap.reset();
    m_wantsAll = false;
    readAll();
}

void SeatFeed::hear(const QString &payload)
{
    const bool heartbeat = payload == u"heartbeat";
    const auto heard = announcementFrom(payload);
    if (!heartbeat && !heard)
        return;
    m_heardAt = m_clock.monotonic();
    m_polling = false;
    Q_EMIT healthChanged();
    if (heartbeat)
        return;
    if (!m_states || heard->event != m_states->layout().event()) {
        Q_EMIT otherEventChanged(heard->event);
        return;
    }
    gather(heard->all, heard->seats, m_clock.monotonic() - heard->age);
    if (heard->all)
        Q_EMIT mapAnnounced();
}

void SeatFeed::readAll()
{
    m_wantsAll = true;
    read();
}

void SeatFeed::refresh(const std::vector<SeatId> &seats, std::function<void()> then)
{
    m_wanted.insert(seats.begin(), seats.end());
    if (then)
        m_waiting.push_back(std::move(then));
    read();
}

void SeatFeed::tick()
{
    const auto now = m_clock.monotonic();
    const bool silent = now - m_heardAt.value_or(m_startedAt) > silenceAllowed;
    m_polling = silent;
    if (silent && now - m_polledAt >= pollEvery) {
        m_polledAt = now;
        m_wantsAll = true;
    }
    takeAnnouncedMap();
    if (m_wantsAll)
        read();
    Q_EMIT healthChanged();
}

std::optional<std::chrono::milliseconds> SeatFeed::sinceHeard() const
{
    if (!m_heardAt)
        return std::nullopt;
    return m_clock.monotonic() - *m_heardAt;
}

void SeatFeed::gather(bool all, const std::vector<SeatId> &seats, std::chrono::milliseconds born)
{
    auto &oldest = all ? m_announcedMap : m_oldest;
    oldest = std::min(born, oldest.value_or(born));
    m_wanted.insert(seats.begin(), seats.end());
    takeAnnouncedMap();
    if ((m_wantsAll || !m_wanted.empty()) && !m_gathering.isActive())
        m_gathering.start();
}

/// One that comes too soon after the last waits for a tick.
void SeatFeed::takeAnnouncedMap()
{
    const auto now = m_clock.monotonic();
    if (!m_announcedMap || (m_mapTakenAt && now - *m_mapTakenAt < announcedMapEvery))
        return;
    m_mapTakenAt = now;
    m_wantsAll = true;
    m_oldest = std::min(*m_announcedMap, m_oldest.value_or(*m_announcedMap));
    m_announcedMap.reset();
}

void SeatFeed::read()
{
    if (m_reading)
        return; // what is wanted meanwhile is read after this one
    if (!m_states || m_token.isEmpty()) {
        // Kept for whoever signs in next.
        m_wantsAll = m_wantsAll || !m_wanted.empty();
        m_wanted.clear();
        m_oldest.reset();
        runWaiting();
        return;
    }
    if (!m_wantsAll && m_wanted.empty()) {
        runWaiting();
        return;
    }
    m_reading = true;
    std::vector<SeatId> seats;
    if (m_wantsAll)
        m_announcedMap.reset(); // this read shows it
    else
        seats.assign(m_wanted.begin(), m_wanted.end());
    m_wanted.clear();
    m_wantsAll = false;
    m_inFlight = std::exchange(m_oldest, std::nullopt);
    m_store.states(
        m_token, m_states->layout().event(), std::move(seats), this,
        [this, token = m_token, states = m_states,
         waiting = std::exchange(m_waiting, {})](const Result<SeatStatesAnswer> &answer) {
            m_reading = false;
            // Asked for a map, or by a person, that is no longer here.
            const bool stale = !states || states != m_states || token != m_token;
            if (!stale && answer)
                applied(*answer);
            else if (!stale)
                missed(answer.error());
            for (const auto &then : waiting)
                then();
            if (stale || answer)
                read();
        });
}

void SeatFeed::missed(const Error &error)
{
    m_wantsAll = true; // at the next tick
    Q_EMIT failed(error);
    runWaiting();
}

void SeatFeed::runWaiting()
{
    for (const auto &then : std::exchange(m_waiting, {}))
        then();
}

void SeatFeed::applied(const SeatStatesAnswer &answer)
{
    m_states->apply(answer);
    if (m_inFlight) {
        m_latency = m_clock.monotonic() - *m_inFlight;
        Q_EMIT healthChanged();
    }
}

} // namespace parterre
