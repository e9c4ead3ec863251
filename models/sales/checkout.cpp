// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/checkout.h"

#include <utility>

namespace parterre {

Checkout::Checkout(Basket &basket, CardRequests &cards, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_basket(basket)
    , m_cards(cards)
    , m_queue(clock,
              {
                  [](Act) { return true; },
                  [this](const auto &request, const CardAnswer &answer) {
                      answered(request.act, answer);
                  },
                  [this](const CardAnswer &answer) { Q_EMIT refused(answer.outcome); },
                  [this](const Error &error) { cardFailed(error); },
                  [this] { Q_EMIT changed(); },
              })
{
    connect(&basket, &Basket::changed, this, &Checkout::followBasket);
    connect(&basket, &Basket::sessionChanged, this,
            [this](const QString &token) { m_token = token; });
}

bool Checkout::takesTender() const
{
    return m_isOpen && m_basket.phase() == Basket::Phase::Paying && !m_basket.isBusy()
        && !m_queue.isBusy();
}

void Checkout::open()
{
    begin({});
}

void Checkout::openExchange(const ExchangeValue &given)
{
    begin(given);
}

void Checkout::begin(std::optional<ExchangeValue> exchange)
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    m_isPaying = false;
    m_exchange = std::move(exchange);
    m_plan = m_exchange ? freshPlan() : PaymentPlan();
    m_basket.beginPayment();
    followBasket();
}

PaymentPlan Checkout::freshPlan() const
{
    PaymentPlan plan(m_basket.total());
    if (m_exchange)
        plan.addExchange(*m_exchange);
    return plan;
}

void Checkout::leave()
{
    m_basket.leavePayment();
}

bool Checkout::addCash(const Money &tendered)
{
    const bool added = takesTender() && m_plan.addCash(tendered);
    if (added)
        Q_EMIT changed();
    return added;
}

bool Checkout::addComplimentary(const QString &reason)
{
    const bool added = takesTender() && m_plan.addComplimentary(reason);
    if (added)
        Q_EMIT changed();
    return added;
}

bool Checkout::beginCard(const Money &amount)
{
    if (!takesTender() || !m_plan.addCard(amount))
        return false;
    m_queue.enqueue({Act::Begin, [this, amount, booking = m_basket.booking()](QUuid id, auto done) {
                         m_cards.begin(m_token, id, m_basket.event(), booking, amount, this, done);
                     }});
    Q_EMIT changed();
    return true;
}

void Checkout::takeCard(const QString &reference)
{
    const int open = m_plan.openCard();
    if (!takesTender() || open < 0)
        return;
    const PaymentId payment = m_plan.parts()[static_cast<size_t>(open)].payment.card;
    m_plan.setCardReference(reference.trimmed());
    m_queue.enqueue({Act::Capture,
                     [this, payment, reference = reference.trimmed(),
                      event = m_basket.event()](QUuid id, auto done) {
                         m_cards.capture(m_token, id, event, payment, reference, this, done);
                     }});
    Q_EMIT changed();
}

void Checkout::removePart(int part)
{
    if (!takesTender() || part < 0 || part >= static_cast<int>(m_plan.parts().size()))
        return;
    drop(m_plan.parts()[static_cast<size_t>(part)].payment.card);
    m_plan.remove(part);
    Q_EMIT changed();
}

bool Checkout::complete()
{
    if (!takesTender() || !m_plan.isComplete())
        return false;
    if (m_exchange)
        Q_EMIT exchangePaid(m_plan.payments());
    else
        m_basket.confirm(m_plan.payments());
    return true;
}

void Checkout::followBasket()
{
    if (!m_isOpen && m_basket.phase() == Basket::Phase::Empty)
        m_plan = {}; // the sale it paid for is over
    if (!m_isOpen)
        return;
    switch (m_basket.phase()) {
    case Basket::Phase::Paying:
        m_isPaying = true;
        if (m_plan.isUntouched() && !m_basket.isBusy())
            m_plan = freshPlan();
        break;
    case Basket::Phase::Confirming:
    case Basket::Phase::Unknown:
        break;
    case Basket::Phase::Sold:
        m_isOpen = false;
        m_exchange.reset();
        break;
    case Basket::Phase::Empty:
    case Basket::Phase::Holding:
    case Basket::Phase::Expired:
        if (!m_isPaying && m_basket.isBusy())
            return; // the hold or the beginning is still on its way
        abandon();
        break;
    }
    Q_EMIT changed();
}

/// The sale does not come about: what is written down about cards is taken back.
void Checkout::abandon()
{
    m_isOpen = false;
    m_exchange.reset();
    const PaymentPlan plan = std::exchange(m_plan, {});
    for (const PaymentPart &part : plan.parts())
        drop(part.payment.card);
    if (!plan.isUntouched())
        Q_EMIT mustGiveBack(plan);
}

void Checkout::drop(PaymentId payment)
{
    if (!payment.isValid())
        return;
    m_queue.enqueue({Act::Drop, [this, payment, event = m_basket.event()](QUuid id, auto done) {
                         m_cards.drop(m_token, id, event, payment, this, done);
                     }});
}

void Checkout::answered(Act act, const CardAnswer &answer)
{
    const bool isDone = answer.outcome == SaleOutcome::Done;
    if (act == Act::Begin && isDone && !m_isOpen)
        drop(answer.payment); // payment was left meanwhile
    else if (act == Act::Begin && isDone)
        m_plan.cardBegun(answer.payment);
    else if (act == Act::Capture && isDone)
        m_plan.cardCharged();
    else if (!isDone)
        cardRefused();
    Q_EMIT changed();
    if (act == Act::Drop)
        Q_EMIT cardDropped();
    if (!isDone)
        Q_EMIT refused(answer.outcome);
    else if (act == Act::Capture)
        complete();
}

void Checkout::cardFailed(const Error &error)
{
    if (!m_queue.isUnknown())
        cardRefused();
    Q_EMIT changed();
    Q_EMIT failed(error);
}

/// Nothing was written down by the last request: a card not begun is out of the plan again, one
/// that is charged already waits for its reference still.
void Checkout::cardRefused()
{
    const int open = m_plan.openCard();
    if (open < 0)
        return;
    const PaymentPart &part = m_plan.parts()[static_cast<size_t>(open)];
    if (part.card == CardStep::Asked)
        m_plan.remove(open);
    else
        m_plan.cardBegun(part.payment.card);
}

} // namespace parterre
