// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/paymentjson.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

namespace parterre {

namespace {

constexpr std::array<std::pair<QStringView, Tender>, 3> tenderNames{{
    {u"CASH", Tender::Cash},
    {u"CARD", Tender::Card},
    {u"COMP", Tender::Complimentary},
}};

QString nameOf(Tender tender)
{
    return std::ranges::find(tenderNames, tender, &std::pair<QStringView, Tender>::second)
        ->first.toString();
}

QJsonObject toJson(const Payment &payment)
{
    const bool cash = payment.tender == Tender::Cash;
    return {{u"tender"_qs, nameOf(payment.tender)},
            {u"amount_minor"_qs, payment.amount.minor()},
            {u"tendered_minor"_qs, cash ? QJsonValue(payment.tendered.minor()) : QJsonValue()},
            {u"reference"_qs,
             payment.reference.isEmpty() ? QJsonValue() : QJsonValue(payment.reference)}};
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
        const QString name = value[u"tender"].toString();
        const auto tender
            = std::ranges::find(tenderNames, name, &std::pair<QStringView, Tender>::first);
        if (tender == tenderNames.end() || !value[u"amount_minor"].isDouble())
            return std::nullopt;
        payments.push_back({tender->second, Money(value[u"amount_minor"].toInteger(), currency),
                            Money(value[u"tendered_minor"].toInteger(), currency),
                            value[u"reference"].toString()});
    }
    return payments;
}

} // namespace parterre
