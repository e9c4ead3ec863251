// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/paymentjson.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace parterre {

namespace {

constexpr std::array<std::pair<QStringView, Tender>, 4> tenderNames{{
    {u"CASH", Tender::Cash},
    {u"CARD", Tender::Card},
    {u"COMP", Tender::Complimentary},
    {u"EXCHANGE", Tender::Exchange},
}};

} // namespace

QString wordOf(Tender tender)
{
    return std::ranges::find(tenderNames, tender, &std::pair<QStringView, Tender>::second)
        ->first.toString();
}

std::optional<Tender> tenderOf(const QString &word)
{
    const auto found = std::ranges::find(tenderNames, word, &std::pair<QStringView, Tender>::first);
    if (found == tenderNames.end())
        return std::nullopt;
    return found->second;
}

namespace {

QJsonObject toJson(const Payment &payment)
{
    const bool cash = payment.tender == Tender::Cash;
    QJsonObject object{
        {u"tender"_qs, wordOf(payment.tender)},
        {u"amount_minor"_qs, payment.amount.minor()},
        {u"tendered_minor"_qs, cash ? QJsonValue(payment.tendered.minor()) : QJsonValue()},
        {u"reference"_qs,
         payment.reference.isEmpty() ? QJsonValue() : QJsonValue(payment.reference)}};
    if (payment.card.isValid())
        object[u"payment_id"] = payment.card.value;
    return object;
}

} // namespace

QJsonArray paymentsToJson(const std::vector<Payment> &payments)
{
    QJsonArray array;
    for (const Payment &payment : payments)
        array.append(toJson(payment));
    return array;
}

std::optional<std::vector<Payment>> paymentsFromJson(const QJsonArray &array,
                                                     const QString &currency)
{
    std::vector<Payment> payments;
    for (const QJsonValue value : array) {
        const auto tender = tenderOf(value[u"tender"].toString());
        if (!tender || !value[u"amount_minor"].isDouble())
            return std::nullopt;
        payments.push_back({*tender, Money(value[u"amount_minor"].toInteger(), currency),
                            Money(value[u"tendered_minor"].toInteger(), currency),
                            value[u"reference"].toString(),
                            PaymentId{value[u"payment_id"].toInteger()}});
    }
    return payments;
}

} // namespace parterre
