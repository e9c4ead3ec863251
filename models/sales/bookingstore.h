// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/salerequests.h"

namespace parterre {

class Executor;
class SaleJournal;

/// What became of a sale that an earlier run of the program had sent and not heard of.
struct EarlierSale
{
    Money amount;
    Result<BookingAnswer> answer;
    bool isOpen = false; ///< the answer leaves open what became of it; to be asked again
};

/// The acts of a sale, one server function each, each in one transaction. A confirm is in the
/// journal before it is sent: when that fails, nothing is sent.
class BookingStore final : public SaleRequests
{
public:
    /// The executor's jobs use the journal: it outlives the executor.
    BookingStore(Executor &executor, SaleJournal &journal)
        : m_executor(executor)
        , m_journal(journal)
    {
    }

    void hold(const QString &token, QUuid request, EventId event, std::vector<SeatId> seats,
              BookingId booking, QObject *context, Done done) override;
    void takeFromHouse(const QString &token, QUuid request, EventId event,
                       std::vector<SeatId> seats, BookingId booking, QObject *context,
                       Done done) override;
    void holdBest(const QString &token, QUuid request, EventId event, BestWish wish,
                  QObject *context, Done done) override;
    void release(const QString &token, QUuid request, EventId event, BookingId booking,
                 std::vector<SeatId> seats, QObject *context, Done done) override;
    void extend(const QString &token, QUuid request, EventId event, BookingId booking,
                QObject *context, Done done) override;
    void beginPayment(const QString &token, QUuid request, EventId event, BookingId booking,
                      QObject *context, Done done) override;
    void cancel(const QString &token, QUuid request, EventId event, BookingId booking,
                QObject *context, Done done) override;
    void setPriceType(const QString &token, QUuid request, EventId event, BookingId booking,
                      std::vector<SeatId> seats, PriceTypeId type, const QString &reason,
                      QObject *context, Done done) override;
    void setCustomer(const QString &token, QUuid request, EventId event, BookingId booking,
                     CustomerId customer, QObject *context, Done done) override;
    void confirm(const QString &token, QUuid request, EventId event, BookingId booking,
                 Money amount, std::vector<Payment> payments, QObject *context, Done done) override;

    /// Sends again what earlier runs left without an answer, with the requests of then.
    void completeEarlier(const QString &token, QObject *context,
                         std::function<void(Result<std::vector<EarlierSale>>)> done);

private:
    void act(const QString &query, const QVariantList &values, QObject *context, Done done);

    Executor &m_executor;
    SaleJournal &m_journal;
};

} // namespace parterre
