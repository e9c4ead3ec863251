// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/salerequests.h"

namespace parterre {

class Executor;

/// The acts of a sale, one server function each, each in one transaction.
class BookingStore final : public SaleRequests
{
public:
    explicit BookingStore(Executor &executor)
        : m_executor(executor)
    {
    }

    void hold(const QString &token, QUuid request, EventId event, std::vector<SeatId> seats,
              BookingId booking, QObject *context, Done done) override;
    void release(const QString &token, QUuid request, EventId event, BookingId booking,
                 std::vector<SeatId> seats, QObject *context, Done done) override;
    void extend(const QString &token, QUuid request, EventId event, BookingId booking,
                QObject *context, Done done) override;
    void beginPayment(const QString &token, QUuid request, EventId event, BookingId booking,
                      QObject *context, Done done) override;
    void cancel(const QString &token, QUuid request, EventId event, BookingId booking,
                QObject *context, Done done) override;
    void confirm(const QString &token, QUuid request, EventId event, BookingId booking,
                 Money amount, std::vector<Payment> payments, QObject *context, Done done) override;

private:
    void act(const QString &query, const QVariantList &values, QObject *context, Done done);

    Executor &m_executor;
};

} // namespace parterre
