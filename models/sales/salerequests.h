// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/sales/bestwish.h"
#include "models/sales/booking.h"

#include <QUuid>

#include <functional>
#include <vector>

class QObject;

namespace parterre {

/// The acts of a sale as the basket asks for them. request is made once per intent and used again
/// when its outcome is unknown: the same request is answered the same. done is called once, in the
/// caller's thread, never before the call has returned, and only while context lives.
class SaleRequests
{
public:
    using Done = std::function<void(Result<BookingAnswer>)>;

    virtual ~SaleRequests() = default;

    /// All or nothing. An invalid booking starts a new one.
    virtual void hold(const QString &token, QUuid request, EventId event, std::vector<SeatId> seats,
                      BookingId booking, QObject *context, Done done)
        = 0;
    /// The same; those of them that the house keeps leave its hold for good. Managers only.
    virtual void takeFromHouse(const QString &token, QUuid request, EventId event,
                               std::vector<SeatId> seats, BookingId booking, QObject *context,
                               Done done)
        = 0;
    /// The server chooses; wish.booking adds to a hold, wish.insteadOf gives one back for it.
    virtual void holdBest(const QString &token, QUuid request, EventId event, BestWish wish,
                          QObject *context, Done done)
        = 0;
    virtual void release(const QString &token, QUuid request, EventId event, BookingId booking,
                         std::vector<SeatId> seats, QObject *context, Done done)
        = 0;
    virtual void extend(const QString &token, QUuid request, EventId event, BookingId booking,
                        QObject *context, Done done)
        = 0;
    virtual void beginPayment(const QString &token, QUuid request, EventId event, BookingId booking,
                              QObject *context, Done done)
        = 0;
    virtual void cancel(const QString &token, QUuid request, EventId event, BookingId booking,
                        QObject *context, Done done)
        = 0;
    /// New price snapshots of these seats of a live hold; no type is the standard price.
    virtual void setPriceType(const QString &token, QUuid request, EventId event, BookingId booking,
                              std::vector<SeatId> seats, PriceTypeId type, const QString &reason,
                              QObject *context, Done done)
        = 0;
    /// Of a live hold or a sold booking; no customer is a walk-in.
    virtual void setCustomer(const QString &token, QUuid request, EventId event, BookingId booking,
                             CustomerId customer, QObject *context, Done done)
        = 0;
    virtual void confirm(const QString &token, QUuid request, EventId event, BookingId booking,
                         Money amount, std::vector<Payment> payments, QObject *context, Done done)
        = 0;
};

} // namespace parterre
