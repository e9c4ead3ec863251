// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/latest.h"
#include "models/seating/seataddress.h"
#include "models/seating/seatfeed.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace parterre {

/// The map of one event on a page of the managers' desk, kept fresh while it is open. It is not the
/// map that the window sells from. GUI thread.
class EventMap final : public QObject
{
    Q_OBJECT

public:
    EventMap(SeatMapStore &maps, const Clock &clock, QObject *parent = nullptr);
    ~EventMap() override;

    /// Reads it afresh; an invalid event closes.
    void open(const QString &token, EventId event);
    void close();
    /// An announcement of the server, as SeatFeed knows them.
    void hear(const QString &payload) { m_feed.hear(payload); }
    void readStates() { m_feed.readAll(); }

    [[nodiscard]] EventId event() const { return m_event; }
    /// Null until it is read.
    [[nodiscard]] const SeatLayoutPtr &layout() const { return m_layout; }
    [[nodiscard]] SeatStates *states() const { return m_states.get(); }
    [[nodiscard]] const SeatAddresses *addresses() const { return m_addresses.get(); }

Q_SIGNALS:
    /// What layout() and states() gave is about to go.
    void closed();
    void opened();
    void failed(const parterre::Error &error);

private:
    void show(const SeatLayoutPtr &layout);

    SeatMapStore &m_maps;
    const Clock &m_clock;
    SeatFeed m_feed;
    QTimer m_second;
    Latest m_latest;
    EventId m_event;
    SeatLayoutPtr m_layout;
    std::unique_ptr<SeatStates> m_states;
    std::unique_ptr<SeatAddresses> m_addresses;
};

} // namespace parterre
