// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/booking.h"

#include <optional>
#include <vector>

namespace parterre {

/// How far a card's part of a payment is.
enum class CardStep : quint8 {
    Asked,    ///< being written down; the terminal must not be touched yet
    Ready,    ///< charge the card now, then give the terminal's reference
    Charging, ///< the reference is being written down
    Charged,
};

/// One tender of a payment.
struct PaymentPart
{
    Payment payment;
    std::optional<CardStep> card; ///< of card payments only

    /// Whether it counts as paid.
    [[nodiscard]] bool isPaid() const { return !card || *card == CardStep::Charged; }
    bool operator==(const PaymentPart &) const = default;
};

/// Seats given back for those of a sale.
struct ExchangeValue
{
    Money value;
    QString reference; ///< of the booking that they were sold by
};

/// What is due for a sale and by which tenders it is paid. A value; no amount in it is ever
/// negative, and the parts never sum to more than is due.
class PaymentPlan final
{
public:
    PaymentPlan() = default;
    explicit PaymentPlan(Money due)
        : m_due(std::move(due))
    {
    }

    [[nodiscard]] const Money &due() const { return m_due; }
    [[nodiscard]] const std::vector<PaymentPart> &parts() const { return m_parts; }
    [[nodiscard]] Money planned() const; ///< all parts, paid or not
    [[nodiscard]] Money paid() const;
    [[nodiscard]] Money remaining() const; ///< due less planned
    [[nodiscard]] Money change() const;    ///< to hand back of the cash tendered
    [[nodiscard]] bool isComplete() const; ///< every part is paid, and nothing remains
    [[nodiscard]] bool hasCard() const;
    [[nodiscard]] bool isUntouched() const; ///< no tender was taken; an exchange's value is none
    /// The card part that is not charged yet; there is at most one. -1 when none.
    [[nodiscard]] int openCard() const;

    /// False, and nothing is added: a tender that is not positive or not of the currency, nothing
    /// that remains, or a card part that is not charged yet.
    bool addCash(const Money &tendered);               ///< what is too much is change
    bool addComplimentary(const QString &reason = {}); ///< the whole rest
    bool addCard(const Money &amount);                 ///< at most what remains
    bool addExchange(const ExchangeValue &given);      ///< as much as is due

    /// Only of the open card part.
    void cardBegun(PaymentId payment);
    void setCardReference(const QString &reference);
    void cardCharged();
    void remove(int part);

    /// As the server takes them: without what an exchange gives, which it knows by itself.
    [[nodiscard]] std::vector<Payment> payments() const;

    bool operator==(const PaymentPlan &) const = default;

private:
    [[nodiscard]] bool takes(const Money &amount) const;

    Money m_due;
    std::vector<PaymentPart> m_parts;
};

/// What goes back to the person when the sale does not come about: "Give €20.00 back in cash. The
/// card charge of €30.00 is due back." Empty when nothing was paid.
[[nodiscard]] QString giveBackText(const PaymentPlan &plan, const QLocale &locale);

} // namespace parterre
