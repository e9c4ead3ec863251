// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/salerequests.h"

#include <QTest>

namespace parterre {

using namespace std::chrono_literals;

inline constexpr EventId tonight{7};
inline constexpr SeatId first{101};
inline constexpr SeatId second{102};

/// A server at the other end of the basket's requests that answers when the test says so, with what
/// the test says. What the real one answers is proved in tests/db and tests/gui.
class WaitingServer final : public SaleRequests
{
public:
    struct Request
    {
        QString act;
        QString token;
        QUuid id;
        std::vector<SeatId> seats;
        BookingId booking;
        Money amount;
        std::vector<Payment> payments;
        Done done;
        BestWish wish = {};
        qint64 chosen = 0; ///< price type or customer
    };

    std::vector<Request> received;

    /// Answers the oldest request that has no answer yet.
    void answer(const Result<BookingAnswer> &result)
    {
        QVERIFY(m_answered < received.size());
        received[m_answered++].done(result);
    }
    [[nodiscard]] qsizetype unanswered() const
    {
        return static_cast<qsizetype>(received.size() - m_answered);
    }

    void hold(const QString &token, QUuid request, EventId, std::vector<SeatId> seats,
              BookingId booking, QObject *, Done done) override
    {
        received.push_back({u"hold"_qs, token, request, std::move(seats), booking, {}, {}, done});
    }
    void takeFromHouse(const QString &token, QUuid request, EventId, std::vector<SeatId> seats,
                       BookingId booking, QObject *, Done done) override
    {
        received.push_back({u"house"_qs, token, request, std::move(seats), booking, {}, {}, done});
    }
    void holdBest(const QString &token, QUuid request, EventId, BestWish wish, QObject *,
                  Done done) override
    {
        received.push_back({u"best"_qs, token, request, {}, wish.booking, {}, {}, done, wish});
    }
    void setPriceType(const QString &token, QUuid request, EventId, BookingId booking,
                      std::vector<SeatId> seats, PriceTypeId type, const QString &, QObject *,
                      Done done) override
    {
        received.push_back(
            {u"price"_qs, token, request, std::move(seats), booking, {}, {}, done, {}, type.value});
    }
    void setCustomer(const QString &token, QUuid request, EventId, BookingId booking,
                     CustomerId customer, QObject *, Done done) override
    {
        received.push_back(
            {u"customer"_qs, token, request, {}, booking, {}, {}, done, {}, customer.value});
    }
    void release(const QString &token, QUuid request, EventId, BookingId booking,
                 std::vector<SeatId> seats, QObject *, Done done) override
    {
        received.push_back(
            {u"release"_qs, token, request, std::move(seats), booking, {}, {}, done});
    }
    void extend(const QString &token, QUuid request, EventId, BookingId booking, QObject *,
                Done done) override
    {
        received.push_back({u"extend"_qs, token, request, {}, booking, {}, {}, done});
    }
    void beginPayment(const QString &token, QUuid request, EventId, BookingId booking, QObject *,
                      Done done) override
    {
        received.push_back({u"pay"_qs, token, request, {}, booking, {}, {}, done});
    }
    void cancel(const QString &token, QUuid request, EventId, BookingId booking, QObject *,
                Done done) override
    {
        received.push_back({u"cancel"_qs, token, request, {}, booking, {}, {}, done});
    }
    void confirm(const QString &token, QUuid request, EventId, BookingId booking, Money amount,
                 std::vector<Payment> payments, QObject *, Done done) override
    {
        received.push_back(
            {u"confirm"_qs, token, request, {}, booking, amount, std::move(payments), done});
    }

private:
    size_t m_answered = 0;
};

inline BookingAnswer held(const std::vector<SeatId> &seats, std::chrono::milliseconds left = 5min)
{
    BookingAnswer answer;
    answer.booking = BookingId{42};
    answer.timeLeft = left;
    for (const SeatId seat : seats) {
        answer.lines.push_back({seat, Money(4500, u"EUR"_qs), {}});
        answer.total += Money(4500, u"EUR"_qs);
    }
    return answer;
}

inline BookingAnswer sold(const std::vector<SeatId> &seats)
{
    BookingAnswer answer = held(seats);
    answer.timeLeft.reset();
    answer.reference = u"K7P3QX4"_qs;
    return answer;
}

inline BookingAnswer refusal(SaleOutcome outcome, std::vector<RefusedSeat> seats = {})
{
    BookingAnswer answer;
    answer.outcome = outcome;
    answer.refused = std::move(seats);
    return answer;
}

inline Error error(ErrorKind kind)
{
    return {kind, u"The link broke."_qs, {}, {}};
}

inline std::vector<Payment> cash(qint64 minor)
{
    return {{Tender::Cash, Money(minor, u"EUR"_qs), Money(minor, u"EUR"_qs), {}}};
}

} // namespace parterre
