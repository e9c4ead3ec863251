// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/salerequests.h"

#include <QByteArray>

namespace parterre {

class Executor;

/// What is given back, and how.
struct RefundRequest
{
    EventId event;
    BookingId booking;
    std::vector<SeatId> seats;  ///< empty: all that are not given back yet
    Money expected;             ///< their prices as this window knows them; Changed if not so
    std::vector<Payment> repay; ///< sums to expected

    bool operator==(const RefundRequest &) const = default;
};

/// Seats of a sold booking given back for those of a live hold of this till, in the same event.
struct ExchangeRequest
{
    EventId event;
    BookingId from;
    std::vector<SeatId> seats; ///< of from
    BookingId hold;
    std::vector<Payment> payments; ///< what the new seats cost more
    std::vector<Payment> repay;    ///< what they cost less
    /// TicketCode::secret of tickets that the customer shows. Those of another till's sale, and
    /// those reprinted more than once, are exchanged for them or with a manager.
    std::vector<QByteArray> shown = {};

    bool operator==(const ExchangeRequest &) const = default;
};

/// The acts on sold bookings; as SaleRequests in everything else. Money back needs a manager:
/// NeedsApproval until SessionStore::approve() agreed to this very request.
class AfterSaleRequests
{
public:
    using Done = std::function<void(Result<BookingAnswer>)>;

    virtual ~AfterSaleRequests() = default;

    virtual void refund(const QString &token, QUuid request, RefundRequest what, QObject *context,
                        Done done)
        = 0;
    /// Answers the new booking.
    virtual void exchange(const QString &token, QUuid request, ExchangeRequest what,
                          QObject *context, Done done)
        = 0;
};

/// Refunds and exchanges in the database, one transaction each.
class AfterSale final : public AfterSaleRequests
{
public:
    explicit AfterSale(Executor &executor)
        : m_executor(executor)
    {
    }

    void refund(const QString &token, QUuid request, RefundRequest what, QObject *context,
                Done done) override;
    void exchange(const QString &token, QUuid request, ExchangeRequest what, QObject *context,
                  Done done) override;

private:
    Executor &m_executor;
};

} // namespace parterre
