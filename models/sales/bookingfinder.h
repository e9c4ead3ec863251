// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/latest.h"
#include "models/base/result.h"
#include "models/sales/booking.h"

#include <QDateTime>

#include <functional>
#include <vector>

class QObject;

namespace parterre {

class Executor;

/// A booking as a list shows it.
struct BookingSummary
{
    EventId event;
    BookingId booking;
    QString reference;
    BookingStatus status = BookingStatus::Confirmed;
    QString customer; ///< empty: a walk-in
    QString eventName;
    QDateTime start; ///< UTC
    QString seats;   ///< "Stalls C 12, 13"
    int seatCount = 0;
    Money total;
    QDateTime confirmedAt; ///< UTC; invalid before
    QString till;
    QString clerk;
};

/// One seat that a booking has or had.
struct BookedSeat
{
    SeatId seat;
    QString section;
    QString row;
    QString number;
    Money price;
    QString priceType; ///< empty: the standard price
    QString reason;
    int serial = 1; ///< of its ticket; raised by each reprint
    bool printed = false;
    bool released = false; ///< given back

    [[nodiscard]] QString name() const; ///< "Stalls C 12"
};

/// A payment or a refund as it is in the books.
struct BookedAmount
{
    Tender tender = Tender::Cash;
    Money amount;
    QString reference;
    Money tendered = {}; ///< of cash: what was handed over
};

struct BookingDetails
{
    BookingSummary summary;
    CustomerId customer;
    QString email;
    QString phone;
    std::vector<BookedSeat> seats;
    std::vector<BookedAmount> payments; ///< bound ones
    std::vector<BookedAmount> refunds;

    /// Of payments less refunds by one tender: what may go back that way.
    [[nodiscard]] Money paidBy(Tender tender) const;
};

/// Finds bookings of the whole house. Newest wins for find(): see Latest. Answers arrive in the
/// executor's thread, while context lives.
class BookingFinder final
{
public:
    using Found = std::function<void(Result<std::vector<BookingSummary>>)>;

    explicit BookingFinder(Executor &executor)
        : m_executor(executor)
    {
    }

    /// A reference, a name, an e-mail address, a phone number, a card's reference, or seats ("c12")
    /// of event; nothing typed: the last bookings of this till. An invalid event: in all events.
    void find(const QString &token, const QString &typed, EventId event, int limit,
              QObject *context, Found done);
    void cancel() { m_latest.cancel(); }
    void ofCustomer(const QString &token, CustomerId customer, int limit, QObject *context,
                    Found done);
    /// A Refused error for a booking that is not there.
    void details(const QString &token, EventId event, BookingId booking, QObject *context,
                 std::function<void(Result<BookingDetails>)> done);

private:
    Executor &m_executor;
    Latest m_latest;
};

} // namespace parterre
