// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/latest.h"
#include "models/events/eventdesk.h"

#include <QObject>

#include <vector>

namespace parterre {

/// The one event that the desk's pages of prices, house holds, tonight and plans work on.
class ChosenEvent final : public QObject
{
    Q_OBJECT

public:
    explicit ChosenEvent(EventDesk &desk, QObject *parent = nullptr);

    /// Reads the events that are switched on. The choice stays while its event is among them; else
    /// it falls on the next one to come.
    void read(const QString &token);
    void forget();

    [[nodiscard]] const std::vector<ManagedEvent> &events() const { return m_events; }
    [[nodiscard]] EventId id() const { return m_id; }
    /// Null when there is none.
    [[nodiscard]] const ManagedEvent *event() const;
    /// Also one that is not listed (yet): it is chosen as soon as it is.
    void choose(EventId event);

Q_SIGNALS:
    void eventsRead();
    void chosen(parterre::EventId event);
    void failed(const parterre::Error &error);

private:
    void take(std::vector<ManagedEvent> events);

    EventDesk &m_desk;
    Latest m_latest;
    std::vector<ManagedEvent> m_events;
    EventId m_id;
};

} // namespace parterre
