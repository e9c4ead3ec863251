// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/basket.h"
#include "models/sales/cardpayments.h"
#include "models/sales/paymentplan.h"
#include "models/sales/requestqueue.h"

#include <QObject>

namespace parterre {

/// Taking the money for the basket: collects tenders until nothing remains, then confirms. A card
/// is written down before its terminal is touched, and what was charged is never forgotten: leaving
/// drops each card part, which makes a charge due back. In an exchange it collects the difference,
/// and another confirms. GUI thread.
class Checkout final : public QObject
{
    Q_OBJECT

public:
    Checkout(Basket &basket, CardRequests &cards, const Clock &clock, QObject *parent = nullptr);

    /// Of the present payment. Its due follows the basket's total until something is paid.
    [[nodiscard]] const PaymentPlan &plan() const { return m_plan; }
    /// Payment is open, the total is known and nothing is on its way: a tender is taken.
    [[nodiscard]] bool takesTender() const;
    /// A request about a card is not answered yet.
    [[nodiscard]] bool isBusy() const { return m_queue.isBusy(); }
    /// The outcome of a card's request is not known; it is being asked again.
    [[nodiscard]] bool isUnknown() const { return m_queue.isUnknown(); }

    /// Begins payment in the basket.
    void open();
    /// The same for what its seats cost more than those given back for them.
    void openExchange(const ExchangeValue &given);
    [[nodiscard]] bool isExchange() const { return m_exchange.has_value(); }
    /// Back to the basket. Cash is the clerk's to give back; cards are dropped.
    void leave();
    /// False when the plan does not take it, or takesTender() is not.
    bool addCash(const Money &tendered);
    /// reason goes into the books.
    bool addComplimentary(const QString &reason = {});
    /// Charge the card when its step is Ready.
    bool beginCard(const Money &amount);
    /// The terminal said yes to the open card part. Completes the sale when nothing remains then.
    void takeCard(const QString &reference);
    /// Takes a part out again; a card's is dropped in the server first.
    void removePart(int part);
    /// Confirms once the plan is complete, or says exchangePaid(); false before.
    bool complete();
    /// The window's one-second timer.
    void tick() { m_queue.tick(); }

Q_SIGNALS:
    void changed();
    /// The difference is paid; the exchange is to be asked for now.
    void exchangePaid(const std::vector<parterre::Payment> &payments);
    /// About a card; nothing was charged by this.
    void refused(parterre::SaleOutcome outcome);
    void failed(const parterre::Error &error);
    /// A card part is taken back in the books: its charge is due back when it was charged.
    void cardDropped();
    /// The sale did not come about: what was paid goes back to the person.
    void mustGiveBack(const parterre::PaymentPlan &plan);

private:
    enum class Act : quint8 { Begin, Capture, Drop };

    void begin(std::optional<ExchangeValue> exchange);
    [[nodiscard]] PaymentPlan freshPlan() const;
    void followBasket();
    void abandon();
    void drop(PaymentId payment);
    void answered(Act act, const CardAnswer &answer);
    void cardRefused();
    void cardFailed(const Error &error);

    Basket &m_basket;
    CardRequests &m_cards;
    RequestQueue<Act, CardAnswer> m_queue;
    PaymentPlan m_plan;
    std::optional<ExchangeValue> m_exchange;
    QString m_token;
    bool m_isOpen = false;
    bool m_isPaying = false; ///< the basket has come to payment
};

} // namespace parterre
