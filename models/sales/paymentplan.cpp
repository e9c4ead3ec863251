// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/paymentplan.h"

#include <QCoreApplication>

#include <algorithm>

namespace parterre {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PaymentPlan)
};

} // namespace

Money PaymentPlan::planned() const
{
    Money sum(0, m_due.currency());
    for (const PaymentPart &part : m_parts)
        sum += part.payment.amount;
    return sum;
}

Money PaymentPlan::paid() const
{
    Money sum(0, m_due.currency());
    for (const PaymentPart &part : m_parts) {
        if (part.isPaid())
            sum += part.payment.amount;
    }
    return sum;
}

Money PaymentPlan::remaining() const
{
    return m_due - planned();
}

Money PaymentPlan::change() const
{
    Money sum(0, m_due.currency());
    for (const PaymentPart &part : m_parts) {
        if (part.payment.tender == Tender::Cash)
            sum += part.payment.tendered - part.payment.amount;
    }
    return sum;
}

bool PaymentPlan::isComplete() const
{
    return !m_due.currency().isEmpty() && remaining().isZero() && openCard() < 0;
}

bool PaymentPlan::hasCard() const
{
    return std::ranges::any_of(m_parts,
                               [](const PaymentPart &part) { return part.card.has_value(); });
}

int PaymentPlan::openCard() const
{
    const auto open
        = std::ranges::find_if(m_parts, [](const PaymentPart &part) { return !part.isPaid(); });
    return open == m_parts.end() ? -1 : static_cast<int>(open - m_parts.begin());
}

bool PaymentPlan::isUntouched() const
{
    return std::ranges::all_of(
        m_parts, [](const PaymentPart &part) { return part.payment.tender == Tender::Exchange; });
}

bool PaymentPlan::takes(const Money &amount) const
{
    return amount.minor() > 0 && amount.currency() == m_due.currency() && !remaining().isZero()
        && openCard() < 0;
}

bool PaymentPlan::addCash(const Money &tendered)
{
    if (!takes(tendered))
        return false;
    const Money amount(std::min(tendered.minor(), remaining().minor()), m_due.currency());
    m_parts.push_back({{Tender::Cash, amount, tendered, {}}, std::nullopt});
    return true;
}

bool PaymentPlan::addComplimentary(const QString &reason)
{
    const Money rest = remaining();
    if (!takes(rest))
        return false;
    m_parts.push_back({{Tender::Complimentary, rest, {}, reason}, std::nullopt});
    return true;
}

bool PaymentPlan::addCard(const Money &amount)
{
    if (!takes(amount) || amount.minor() > remaining().minor())
        return false;
    m_parts.push_back({{Tender::Card, amount, {}, {}}, CardStep::Asked});
    return true;
}

bool PaymentPlan::addExchange(const ExchangeValue &given)
{
    if (!takes(given.value))
        return false;
    const Money amount(std::min(given.value.minor(), remaining().minor()), m_due.currency());
    m_parts.push_back({{Tender::Exchange, amount, {}, given.reference, {}}, std::nullopt});
    return true;
}

void PaymentPlan::cardBegun(PaymentId payment)
{
    if (const int open = openCard(); open >= 0) {
        PaymentPart &part = m_parts[static_cast<size_t>(open)];
        part.payment.card = payment;
        part.card = CardStep::Ready;
    }
}

void PaymentPlan::setCardReference(const QString &reference)
{
    if (const int open = openCard(); open >= 0) {
        PaymentPart &part = m_parts[static_cast<size_t>(open)];
        part.payment.reference = reference;
        part.card = CardStep::Charging;
    }
}

void PaymentPlan::cardCharged()
{
    if (const int open = openCard(); open >= 0)
        m_parts[static_cast<size_t>(open)].card = CardStep::Charged;
}

void PaymentPlan::remove(int part)
{
    if (part >= 0 && part < static_cast<int>(m_parts.size()))
        m_parts.erase(m_parts.begin() + part);
}

std::vector<Payment> PaymentPlan::payments() const
{
    std::vector<Payment> payments;
    for (const PaymentPart &part : m_parts) {
        if (part.payment.tender != Tender::Exchange)
            payments.push_back(part.payment);
    }
    return payments;
}

QString giveBackText(const PaymentPlan &plan, const QLocale &locale)
{
    QStringList sentences;
    Money cash(0, plan.due().currency());
    for (const PaymentPart &part : plan.parts()) {
        if (part.payment.tender == Tender::Cash)
            cash += part.payment.tendered;
    }
    if (!cash.isZero())
        sentences << Words::tr("Give %1 back in cash.").arg(cash.text(locale));
    for (const PaymentPart &part : plan.parts()) {
        if (part.card && part.isPaid())
            sentences << Words::tr("The card charge of %1 (%2) is due back.")
                             .arg(part.payment.amount.text(locale), part.payment.reference);
        else if (part.card)
            sentences << Words::tr("If the card was charged %1, give it back at the terminal.")
                             .arg(part.payment.amount.text(locale));
    }
    return sentences.join(u' ');
}

} // namespace parterre
