// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/bookingstore.h"

#include <QObject>
#include <QUuid>

#include <chrono>
#include <vector>

namespace parterre {

class Clock;

/// The sale at this window: which seats are held for the person in front, until when, at what
/// price. Turns intents into BookingStore calls, one at a time and in order, and keeps what the
/// server answered. GUI thread. Confirm keeps its request id until the outcome is known: a retry is
/// a replay.
class Basket final : public QObject
{
    Q_OBJECT

public:
    enum class Phase : quint8 {
        Empty,
        Holding,    ///< seats are held
        Paying,     ///< the tender sheet is open
        Confirming, ///< the confirm is on its way
        Unknown,    ///< the confirm's outcome is not known; it is being asked again
        Sold,       ///< confirmed; cleared by startNext()
        Expired,    ///< the hold ended; seats may be gone
    };

    Basket(BookingStore &store, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] EventId event() const { return m_event; }
    [[nodiscard]] BookingId booking() const { return m_answer.booking; }
    [[nodiscard]] const std::vector<BookingLine> &lines() const { return m_answer.lines; }
    [[nodiscard]] Money total() const { return m_answer.total; }
    [[nodiscard]] QString reference() const { return m_answer.reference; }
    [[nodiscard]] bool contains(SeatId seat) const;
    /// Zero when there is no hold or it has ended.
    [[nodiscard]] std::chrono::milliseconds timeLeft() const;
    /// The whole length of the present hold, for the ring.
    [[nodiscard]] std::chrono::milliseconds holdLength() const { return m_holdLength; }

    void setSession(const QString &token);
    /// Only when Empty or Sold: a basket belongs to one event.
    void setEvent(EventId event);

    void hold(const std::vector<SeatId> &seats);
    void release(const std::vector<SeatId> &seats);
    void releaseAll();
    void extend();
    /// Makes the request id of the coming confirm and extends the hold once.
    void beginPayment();
    void leavePayment(); ///< back to Holding
    void confirm(const std::vector<Payment> &payments);
    void startNext(); ///< after Sold or Expired: Empty again
    void tick();      ///< called by the window's one-second timer; notices the end of the hold

Q_SIGNALS:
    void changed();
    void refused(parterre::SaleOutcome outcome, const std::vector<parterre::RefusedSeat> &seats);
    void failed(const parterre::Error &error);
    void holdExpired();
    void sold(const QString &reference);

private:
    void enter(Phase phase);
    void take(const BookingAnswer &answer);
    void handle(const Result<BookingAnswer> &result);

    BookingStore &m_store;
    const Clock &m_clock;
    QString m_token;
    EventId m_event;
    BookingAnswer m_answer;
    Phase m_phase = Phase::Empty;
    QUuid m_confirmRequest;
    std::vector<Payment> m_payments;
    std::chrono::milliseconds m_endsAt{0};
    std::chrono::milliseconds m_holdLength{0};
};

} // namespace parterre
