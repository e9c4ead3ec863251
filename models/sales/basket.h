// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/requestqueue.h"
#include "models/sales/salerequests.h"

#include <QObject>
#include <QUuid>

#include <chrono>
#include <optional>
#include <vector>

namespace parterre {

/// The sale at this window: which seats are held for the person in front, until when, at what
/// price. Turns intents into requests, one at a time and in order, and keeps what the server
/// answered. GUI thread. A request whose outcome is unknown is sent again with the same id until
/// the server says what became of it; nothing else is sent meanwhile.
class Basket final : public QObject
{
    Q_OBJECT

public:
    enum class Phase : quint8 {
        Empty,
        Holding,    ///< seats are held
        Paying,     ///< the tender sheet is open
        Confirming, ///< the confirm is on its way, or waits for what was asked before it
        Unknown,    ///< the confirm's outcome is not known; it is being asked again
        Sold,       ///< confirmed; cleared by startNext()
        Expired,    ///< the hold ended; seats may be gone
    };

    Basket(SaleRequests &requests, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] Phase phase() const;
    [[nodiscard]] EventId event() const { return m_event; }
    [[nodiscard]] BookingId booking() const { return m_answer.booking; }
    [[nodiscard]] const std::vector<BookingLine> &lines() const { return m_answer.lines; }
    [[nodiscard]] Money total() const { return m_answer.total; }
    [[nodiscard]] QString reference() const { return m_answer.reference; }
    /// Sold after the hold had ended, the seats being free still.
    [[nodiscard]] bool soldLate() const { return m_answer.late; }
    [[nodiscard]] CustomerId customer() const { return m_answer.customer; }
    [[nodiscard]] QString customerName() const { return m_answer.customerName; }
    /// Why best available chose the seats that holdBest() or nextBest() last brought.
    [[nodiscard]] const std::vector<BestReason> &reasons() const { return m_answer.reasons; }
    [[nodiscard]] bool contains(SeatId seat) const;
    /// A request about this seat has not been answered yet.
    [[nodiscard]] bool isPending(SeatId seat) const { return m_queue.isAbout(seat); }
    /// Something was sent, or waits to be sent, and is not answered.
    [[nodiscard]] bool isBusy() const { return m_queue.isBusy(); }
    /// Whether a confirm is on its way: the window must not be closed without asking.
    [[nodiscard]] bool isConfirming() const { return m_queue.has(Act::Confirm); }
    /// Zero when there is no hold or it has ended.
    [[nodiscard]] std::chrono::milliseconds timeLeft() const;
    /// The whole length of the present hold, for the ring.
    [[nodiscard]] std::chrono::milliseconds holdLength() const { return m_holdLength; }

    void setSession(const QString &token);
    /// Only when Empty or Sold: a basket belongs to one event. False when it is neither.
    bool setEvent(EventId event);

    /// After Sold or Expired this begins the next sale.
    void hold(const std::vector<SeatId> &seats);
    /// The same with seats that the house keeps: a manager's act.
    void takeFromHouse(const std::vector<SeatId> &seats);
    /// The server chooses, and adds to what is held. wish's booking, insteadOf and offered play no
    /// part.
    void holdBest(const BestWish &wish);
    /// Other seats than the last wish brought, which are given back for them, and than all that it
    /// brought before. Only while canOfferNext().
    void nextBest(BestWish::Prefer prefer);
    /// The same, in the row of the seats that the last wish brought.
    void nextBestInRow(const QString &section, const QString &row);
    [[nodiscard]] bool canOfferNext() const;
    void release(const std::vector<SeatId> &seats);
    void releaseAll();
    /// No seats: all of them. No type: the standard price. reason where the type needs one.
    void setPriceType(const std::vector<SeatId> &seats, PriceTypeId type, const QString &reason);
    /// Of the held seats, or of the booking just sold. No customer: a walk-in.
    void setCustomer(CustomerId customer);
    /// Also while Paying. After Expired: takes the same seats again, as far as they are free.
    void extend();
    /// Makes the request id of the coming confirm and extends the hold once.
    void beginPayment();
    void leavePayment(); ///< back to Holding
    void confirm(const std::vector<Payment> &payments);
    /// A manager agreed to the request of needsApproval(): it is sent again.
    void approved();
    /// The hold was sold otherwise than by confirm(): by an exchange.
    void takeSold(const BookingAnswer &sold);
    void startNext(); ///< after Sold or Expired: Empty again
    /// Called by the window's one-second timer: notices the end of the hold and asks again about
    /// an unknown outcome.
    void tick();

Q_SIGNALS:
    void changed();
    void refused(parterre::SaleOutcome outcome, const std::vector<parterre::RefusedSeat> &seats);
    void capReached(const parterre::PriceTypeCap &cap);
    void needsApproval(const parterre::ApprovalAsk &ask);
    void failed(const parterre::Error &error);
    void holdExpired();
    void sold(const QString &reference);
    void sessionChanged(const QString &token); ///< empty when nobody is signed in

private:
    enum class Act : quint8 {
        Hold,
        HoldBest,
        Release,
        Extend,
        BeginPayment,
        Cancel,
        SetPriceType,
        SetCustomer,
        Confirm,
    };
    using Asked = Request<Act, BookingAnswer>;
    /// What best available brought, and what it was asked for.
    struct Offer
    {
        BestWish wish;
        std::vector<SeatId> seats;
    };

    void enter(Phase phase);
    void enqueue(Act act, decltype(Asked::send) send, std::vector<SeatId> seats = {},
                 QUuid id = {});
    void enqueueBest(const BestWish &wish);
    bool begins(Act act);
    void handle(const Asked &request, const BookingAnswer &answer);
    void handleStaysOpen(const BookingAnswer &answer);
    void handleConfirmed(const BookingAnswer &answer);
    void handleCustomer(const BookingAnswer &answer);
    void handleRefusal(const Asked &request, const BookingAnswer &answer);
    void handleOver(const BookingAnswer &answer);
    void handleAmountDiffers(const BookingAnswer &answer);
    void tellRefusal(const Asked &request, const BookingAnswer &answer);
    void rememberOffer(const BookingAnswer &answer);
    void take(const BookingAnswer &answer);
    void clear();
    [[nodiscard]] std::vector<SeatId> seats() const;

    SaleRequests &m_requests;
    const Clock &m_clock;
    RequestQueue<Act, BookingAnswer> m_queue;
    QString m_token;
    EventId m_event;
    BookingAnswer m_answer;
    Phase m_phase = Phase::Empty; ///< Paying while a confirm runs or waits; see phase()
    std::optional<Asked> m_unapproved;
    QUuid m_confirmRequest;
    BestWish m_asked; ///< of the HoldBest on its way
    std::optional<Offer> m_offer;
    std::chrono::milliseconds m_endsAt{0};
    std::chrono::milliseconds m_holdLength{0};
    bool m_endTold = false; ///< holdExpired() was emitted for the present hold
};

} // namespace parterre
