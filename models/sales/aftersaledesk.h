// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sales/aftersale.h"
#include "models/sales/requestqueue.h"

#include <QObject>

namespace parterre {

/// Refunds and exchanges at this window, one at a time. One whose outcome is unknown is asked about
/// again until it is known; one that needs a manager waits for approved(). GUI thread.
class AfterSaleDesk final : public QObject
{
    Q_OBJECT

public:
    AfterSaleDesk(AfterSaleRequests &requests, const Clock &clock, QObject *parent = nullptr);

    void setSession(const QString &token) { m_token = token; }
    [[nodiscard]] bool isBusy() const { return m_queue.isBusy(); }
    /// The outcome is not known; it is being asked again.
    [[nodiscard]] bool isUnknown() const { return m_queue.isUnknown(); }

    /// Nothing happens while busy.
    void refund(const RefundRequest &what);
    void exchange(const ExchangeRequest &what);
    /// A manager agreed to the request of needsApproval(): it is sent again.
    void approved();
    /// The window's one-second timer.
    void tick() { m_queue.tick(); }

Q_SIGNALS:
    void changed();
    /// The booking as it stands now.
    void refunded(const parterre::BookingAnswer &booking);
    /// The new booking.
    void exchanged(const parterre::BookingAnswer &booking);
    void needsApproval(const parterre::ApprovalAsk &ask);
    void refused(parterre::SaleOutcome outcome, const std::vector<parterre::RefusedSeat> &seats);
    void failed(const parterre::Error &error);

private:
    enum class Act : quint8 { Refund, Exchange };
    using Asked = Request<Act, BookingAnswer>;

    void answered(const Asked &request, const BookingAnswer &answer);

    AfterSaleRequests &m_requests;
    RequestQueue<Act, BookingAnswer> m_queue;
    std::optional<Asked> m_unapproved;
    QString m_token;
};

} // namespace parterre
