// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/events/pricetypes.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace parterre {

class Executor;

/// One event as the clerk's list shows it.
struct EventSummary
{
    EventId id;
    QString name;
    QString venue;
    QString city;
    QString country;
    QString category;
    QDateTime start; ///< in the venue's zone
    QDateTime end;   ///< in the venue's zone; invalid when open
    QString currency;
    int totalSeats = 0;
    int available = 0;
    bool onSale = false;
    int layoutVersion = 0;

    bool operator==(const EventSummary &) const = default;
};

/// Reads events. Answers arrive in the executor's thread, while context lives.
class EventStore final
{
public:
    explicit EventStore(Executor &executor)
        : m_executor(executor)
    {
    }

    /// Events not over yet, by start.
    void upcoming(const QString &token, QObject *context,
                  std::function<void(Result<std::vector<EventSummary>>)> done);
    /// The prices an event has beside its standard price, in the house's order. currency: the
    /// event's.
    void priceTypes(const QString &token, EventId event, const QString &currency, QObject *context,
                    std::function<void(Result<std::vector<PriceType>>)> done);

private:
    Executor &m_executor;
};

} // namespace parterre
