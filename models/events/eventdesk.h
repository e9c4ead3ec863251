// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/events/eventdraft.h"
#include "models/events/pricetypedraft.h"
#include "models/staff/deskanswer.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDate>
#include <QObject>
#include <QUuid>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace parterre {

class Executor;

/// An event as managers see it, of the past and switched off too.
struct ManagedEvent
{
    EventId id;
    EventDraft draft;
    QDateTime start;   ///< the instant, in the venue's zone
    int version = 0;   ///< to be named by the next save
    QString savedBy;   ///< who saved last at a desk; may be empty
    QDateTime savedAt; ///< in UTC
    int totalSeats = 0;
    int available = 0;
    int held = 0;  ///< by windows
    int house = 0; ///< held for the house
    int sold = 0;
    bool onSale = false;        ///< this moment
    bool currencyFixed = false; ///< something was sold or is held
    int layoutVersion = 0;
    QString plan; ///< the seating plan that was applied; may be empty

    bool operator==(const ManagedEvent &) const = default;
};

/// What to list; empty members ask for all.
struct EventFilter
{
    QString text; ///< every word is found in name, venue, city, category or series
    QString city;
    QString category;
    QDate from; ///< by the venue's calendar
    QDate to;
    std::optional<bool> active;

    bool operator==(const EventFilter &) const = default;
};

struct EventList
{
    static constexpr int most = 2000;

    std::vector<ManagedEvent> events; ///< by start
    bool isCut = false;               ///< there are more than most
};

/// Words that were used before, for lists to choose from.
struct EventWords
{
    QStringList venues;
    QStringList cities;
    QStringList countries;
    QStringList categories;
    QStringList series;
};

/// A picture as it is kept: PNG or JPEG.
struct EventPicture
{
    QString contentType;
    QByteArray content;
};

struct EventToSave
{
    QUuid request;
    EventId id; ///< none: a new event
    int version = 0;
    EventDraft draft;
    std::optional<EventPicture> picture; ///< takes the place of draft.imageUrl
};

/// answer.args when it was refused: the field's column, then what the sentence needs.
struct EventSaved
{
    DeskAnswer answer;
    std::optional<ManagedEvent> event; ///< as it is now; none when it is not there any more
};

/// Copies of an event, one for each start: an act that happens as a whole or not at all.
struct EventCopies
{
    QUuid request;
    EventId event;
    QString name;            ///< of the copies
    QList<QDateTime> starts; ///< wall times, as in EventDraft
    bool seats = true;       ///< with their prices
    bool priceTypes = true;
    bool houseHolds = false; ///< needs seats
    bool active = true;
};

/// Tells a long act how far it may go, and hears how far it is. Shared between threads.
class CopyProgress final
{
public:
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    void begin() { m_done = 0; }
    void step() { ++m_done; }
    [[nodiscard]] int done() const { return m_done; }

private:
    std::atomic<bool> m_cancelled = false;
    std::atomic<int> m_done = 0;
};

/// What managers do with events. Lists go to reads, acts to commands; answers arrive in the
/// executors' thread, while context lives.
class EventDesk final
{
    Q_DECLARE_TR_FUNCTIONS(EventDesk)

public:
    EventDesk(Executor &reads, Executor &commands)
        : m_reads(reads)
        , m_commands(commands)
    {
    }

    template <class T>
    using Done = std::function<void(Result<T>)>;

    void list(const QString &token, const EventFilter &filter, QObject *context,
              Done<EventList> done);
    /// Nothing when there is no such event.
    void event(const QString &token, EventId event, QObject *context,
               Done<std::optional<ManagedEvent>> done);
    void words(const QString &token, QObject *context, Done<EventWords> done);
    /// Nothing when the event has no picture in the database.
    void picture(const QString &token, EventId event, QObject *context,
                 Done<std::optional<EventPicture>> done);

    void save(const QString &token, const EventToSave &what, QObject *context,
              Done<EventSaved> done);
    /// Off: nobody sells it any more, what is sold stays sold. args: sold, held, house.
    void switchActive(const QString &token, EventId event, int version, bool active,
                      QObject *context, Done<EventSaved> done);
    /// The new events' ids, in the order of the starts. ErrorKind::Cancelled leaves no trace.
    void copy(const QString &token, const EventCopies &what, std::shared_ptr<CopyProgress> progress,
              QObject *context, Done<std::vector<EventId>> done);

    /// All of them, the ones switched off too, in the house's order.
    void priceTypes(const QString &token, EventId event, QObject *context,
                    Done<std::vector<PriceTypeDraft>> done);
    /// The list takes the place of the event's. What is missing in it is deleted when it was never
    /// used, else switched off. version: the event's.
    void savePriceTypes(const QString &token, EventId event, int version,
                        const std::vector<PriceTypeDraft> &types, QObject *context,
                        Done<EventSaved> done);

private:
    Executor &m_reads;
    Executor &m_commands;
};

} // namespace parterre
