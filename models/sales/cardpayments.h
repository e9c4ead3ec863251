// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/sales/booking.h"

#include <QUuid>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

class QObject;

namespace parterre {

class Executor;

enum class PaymentState : quint8 {
    Intent,     ///< written down before the terminal is touched
    Authorised, ///< the terminal promised it
    Captured,   ///< the card is charged, the booking not yet confirmed
    Bound,      ///< part of a confirmed booking
    Void,       ///< never charged
    RefundDue,  ///< charged for nothing: to be given back
    Refunded,   ///< given back, for good
};

struct CardAnswer
{
    SaleOutcome outcome = SaleOutcome::Done;
    PaymentId payment;
    std::optional<PaymentState> state; ///< of drop() only
};

/// Whether a repeated request's answer leaves open what became of the first attempt.
[[nodiscard]] bool saysNothingOfTheFirst(const CardAnswer &answer);

/// A card charge of this till that belongs to no confirmed booking.
struct OpenPayment
{
    PaymentId payment;
    EventId event;
    BookingId booking;
    PaymentState state = PaymentState::Captured;
    Money amount;
    QString reference;
    std::chrono::seconds age{0};
};

/// The acts on one card payment as the checkout asks for them; as SaleRequests in everything else.
class CardRequests
{
public:
    using Done = std::function<void(Result<CardAnswer>)>;

    virtual ~CardRequests() = default;

    /// Writes down that the card is about to be charged, and extends the hold once.
    virtual void begin(const QString &token, QUuid request, EventId event, BookingId booking,
                       Money amount, QObject *context, Done done)
        = 0;
    /// The terminal said yes.
    virtual void capture(const QString &token, QUuid request, EventId event, PaymentId payment,
                         const QString &reference, QObject *context, Done done)
        = 0;
    /// An intent becomes void, a captured payment is due back.
    virtual void drop(const QString &token, QUuid request, EventId event, PaymentId payment,
                      QObject *context, Done done)
        = 0;
};

/// Card payments in the database, one transaction an act.
class CardPayments final : public CardRequests
{
public:
    explicit CardPayments(Executor &executor)
        : m_executor(executor)
    {
    }

    void begin(const QString &token, QUuid request, EventId event, BookingId booking, Money amount,
               QObject *context, Done done) override;
    void capture(const QString &token, QUuid request, EventId event, PaymentId payment,
                 const QString &reference, QObject *context, Done done) override;
    void drop(const QString &token, QUuid request, EventId event, PaymentId payment,
              QObject *context, Done done) override;
    /// What was due back was given back; reference is the terminal's for the refund.
    void refundDone(const QString &token, QUuid request, EventId event, PaymentId payment,
                    const QString &reference, QObject *context, Done done);

    /// This till's that somebody must still settle, oldest first.
    void open(const QString &token, QObject *context,
              std::function<void(Result<std::vector<OpenPayment>>)> done);

private:
    void act(const QString &query, const QVariantList &values, QObject *context, Done done);

    Executor &m_executor;
};

} // namespace parterre
