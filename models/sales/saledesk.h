// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/notice.h"
#include "models/events/eventstore.h"
#include "models/sales/basket.h"
#include "models/seating/seataddress.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace parterre {

class Clock;
class SeatFeed;
class SeatMapStore;
class SeatStates;
struct RefusedSeatWords;

/// One window's sale of one event: opens the event's map, turns what is pointed at into acts of the
/// basket, and puts what was refused into words. GUI thread.
class SaleDesk final : public QObject
{
    Q_OBJECT

public:
    SaleDesk(SeatMapStore &maps, SeatFeed &feed, Basket &basket, const Clock &clock,
             QObject *parent = nullptr);
    ~SaleDesk() override;

    void setSession(const QString &token);
    [[nodiscard]] const QString &token() const { return m_token; }
    /// Reads the event's map and puts it on sale here. A basket with seats keeps its event: the
    /// answer is a notice then.
    void open(const EventSummary &event);
    void close();

    [[nodiscard]] const EventSummary &event() const { return m_event; }
    /// Null until the event's map is read.
    [[nodiscard]] SeatStates *states() const { return m_states.get(); }
    [[nodiscard]] Basket &basket() const { return m_basket; }
    [[nodiscard]] SeatLayoutPtr layout() const { return m_layouts.value(m_event.id); }
    /// The names of the open map's seats; null as long as states() is.
    [[nodiscard]] const SeatAddresses *addresses() const { return m_addresses.get(); }
    /// "Stalls C 12" of the basket's event; empty when its map does not have the seat.
    [[nodiscard]] QString seatName(SeatId seat) const;

    /// A seat of the map was pointed at: hold it, or give it back when it is ours.
    void activate(int seat);
    /// All these seats are wanted. Those that another has are left out: how many, when others
    /// remain.
    int choose(const std::vector<int> &seats);
    /// The server shall choose.
    void holdBest(const BestWish &wish);
    /// Gives all seats of the basket back: see releasedMany().
    void releaseAll();
    /// Reads the states of these seats, then runs what follows; at once when there are none.
    void readAgain(const std::vector<SeatId> &seats, std::function<void()> then);
    /// More than this took long to choose.
    static constexpr size_t fewSeats = 4;

Q_SIGNALS:
    /// Another event was chosen; its map is being read and states() is null.
    void opening();
    void opened();
    void openingFailed(const parterre::Error &error);
    void noticed(const parterre::Notice &notice);
    /// These seats were asked for, and the house keeps all of them.
    void houseRefused(const parterre::Notice &notice, const std::vector<SeatId> &seats);
    /// More than a few seats were given back at once, perhaps by mistake.
    void releasedMany(int seats);
    /// Seats of the open payment are another's by now; empty when there are none (any more).
    void paymentEndangered(const QString &sentence);
    /// Something was sold or held in an event that is not the open one, or the open one may have
    /// another plan or other prices: the list of events tells.
    void otherEventChanged();

private:
    [[nodiscard]] bool takesSeats();
    void show(const SeatLayoutPtr &layout);
    void followBasket();
    [[nodiscard]] std::vector<SeatId> basketSeats() const;
    void tellRefusal(SaleOutcome outcome, const std::vector<RefusedSeat> &refused);
    void tellLost(const std::vector<int> &seats);
    void followRelease();
    void followPayment();
    [[nodiscard]] std::vector<RefusedSeatWords> takenWords(const std::vector<int> &seats) const;

    SeatMapStore &m_maps;
    SeatFeed &m_feed;
    Basket &m_basket;
    const Clock &m_clock;
    QString m_token;
    EventSummary m_event;
    QString m_basketEventName; ///< outlasts close()
    bool m_loading = false;
    QHash<EventId, SeatLayoutPtr> m_layouts; ///< read before, by layout version still good
    std::unique_ptr<SeatStates> m_states;
    std::unique_ptr<SeatAddresses> m_addresses;
    BookingId m_shownBooking;
    std::vector<SeatId> m_shownSeats;
    size_t m_givingBack = 0; ///< seats on their way back, when they are many
    std::vector<int> m_lostInPayment;
};

} // namespace parterre
