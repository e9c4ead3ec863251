// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sales/aftersale.h"

#include "models/db/executor.h"
#include "models/sales/bookingrequest.h"
#include "models/sales/paymentjson.h"

#include <QJsonDocument>

namespace parterre {

namespace {

QString jsonText(const std::vector<Payment> &payments)
{
    return QString::fromUtf8(
        QJsonDocument(paymentsToJson(payments)).toJson(QJsonDocument::Compact));
}

} // namespace

void AfterSale::refund(const QString &token, QUuid request, RefundRequest what, QObject *context,
                       Done done)
{
    // No seats are all of them: NULL, which is not the empty array.
    const QVariant seats = what.seats.empty() ? QVariant(QMetaType(QMetaType::QString))
                                              : QVariant(seatArray(what.seats));
    const QVariantList values{token, requestText(request),  what.event.value,    what.booking.value,
                              seats, what.expected.minor(), jsonText(what.repay)};
    m_executor.run(
        context,
        [values](Connection &connection) {
            return bookingRequest(connection, u"sales/refund"_qs, values);
        },
        std::move(done));
}

void AfterSale::exchange(const QString &token, QUuid request, ExchangeRequest what,
                         QObject *context, Done done)
{
    const QVariantList values{token,
                              requestText(request),
                              what.event.value,
                              what.from.value,
                              seatArray(what.seats),
                              what.hold.value,
                              jsonText(what.payments),
                              jsonText(what.repay),
                              secretArray(what.shown)};
    m_executor.run(
        context,
        [values](Connection &connection) {
            return bookingRequest(connection, u"sales/exchange"_qs, values);
        },
        std::move(done));
}

} // namespace parterre
