// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seating/eventmap.h"

#include "models/seating/seatmapstore.h"
#include "models/seating/seatstates.h"

namespace parterre {

using namespace std::chrono_literals;

EventMap::EventMap(SeatMapStore &maps, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_maps(maps)
    , m_clock(clock)
    , m_feed(maps, clock)
{
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_feed.tick();
        if (m_states)
            m_states->expire();
    });
    connect(&m_feed, &SeatFeed::failed, this, &EventMap::failed);
}

EventMap::~EventMap() = default;

void EventMap::open(const QString &token, EventId event)
{
    close();
    if (!event.isValid())
        return;
    m_event = event;
    m_feed.setSession(token);
    const std::function<void(Result<SeatLayoutPtr>)> done
        = [this](const Result<SeatLayoutPtr> &layout) {
              if (layout)
                  show(*layout);
              else
                  Q_EMIT failed(layout.error());
          };
    m_maps.layout(token, event, this, m_latest.next().guard(done));
}

void EventMap::close()
{
    m_latest.cancel();
    m_second.stop();
    m_feed.watch(nullptr);
    m_event = {};
    Q_EMIT closed(); // who shows the states lets go of them
    m_states.reset();
    m_addresses.reset();
    m_layout.reset();
}

void EventMap::show(const SeatLayoutPtr &layout)
{
    m_layout = layout;
    m_states = std::make_unique<SeatStates>(layout, m_clock);
    m_addresses = std::make_unique<SeatAddresses>(layout);
    m_feed.watch(m_states.get());
    m_second.start();
    Q_EMIT opened();
}

} // namespace parterre
