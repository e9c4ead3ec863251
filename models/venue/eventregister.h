// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace parterre {

class Connection;

/// An event that is to be made, without seats.
struct NewEvent
{
    QString name;
    QString description;
    QString house; ///< where it takes place, as the ticket says
    QString city;
    QString country;
    QString category;
    QDateTime start; ///< its zone becomes the event's
    QDateTime end;   ///< invalid when open
    QString currency;
};

/// An event as a technician looks it up.
struct EventEntry
{
    EventId id;
    QString name;
    QString house;
    QDateTime start; ///< in the event's zone
    QString currency;
    int totalSeats = 0;
};

/// Finds and makes events as the database's owner. Blocks; on the connection's thread.
class EventRegister final
{
public:
    explicit EventRegister(Connection &owner)
        : m_owner(owner)
    {
    }

    [[nodiscard]] Result<EventId> create(const NewEvent &draft);
    /// A number is an id, anything else a name. BadInput when there is none of it or several.
    [[nodiscard]] Result<EventEntry> find(const QString &nameOrId);

private:
    Connection &m_owner;
};

} // namespace parterre
