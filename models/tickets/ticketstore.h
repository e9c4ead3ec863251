// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/ticketrequests.h"
#include "models/tickets/ticketsigner.h"

#include <QVariantList>

namespace parterre {

class Executor;

/// The tickets of the house's bookings, one server function each.
class TicketStore final : public TicketRequests
{
public:
    explicit TicketStore(Executor &executor)
        : m_executor(executor)
    {
    }

    void tickets(const QString &token, EventId event, BookingId booking, QObject *context,
                 Found done) override;
    void markPrinted(const QString &token, QUuid request, TicketLines what, QObject *context,
                     Done done) override;
    void reprint(const QString &token, QUuid request, TicketLines what, const QString &reason,
                 QObject *context, Done done) override;

    /// By which a door knows the house's tickets for genuine.
    void keys(const QString &token, QObject *context,
              std::function<void(Result<TicketVerifier>)> done);

private:
    void act(const QString &query, const QVariantList &values, QObject *context, Done done);

    Executor &m_executor;
};

} // namespace parterre
