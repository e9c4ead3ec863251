// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/sales/booking.h"
#include "models/tickets/ticket.h"

#include <QUuid>

#include <functional>
#include <vector>

class QObject;

namespace parterre {

/// Lines of one booking, whose tickets are meant.
struct TicketLines
{
    EventId event;
    BookingId booking;
    std::vector<LineId> lines;
    std::vector<QByteArray> shown = {}; ///< for a reprint: as ExchangeRequest::shown
};

/// The server's acts on tickets. Answers arrive in the caller's thread, while context lives. A
/// request that is repeated with its id happens once.
class TicketRequests
{
public:
    using Found = std::function<void(Result<std::vector<Ticket>>)>;
    using Done = std::function<void(Result<SaleOutcome>)>;

    virtual ~TicketRequests() = default;

    /// Tickets of seats that were not given back. Those without a signature are queued for one.
    virtual void tickets(const QString &token, EventId event, BookingId booking, QObject *context,
                         Found done)
        = 0;
    /// The system has taken the pages.
    virtual void markPrinted(const QString &token, QUuid request, TicketLines what,
                             QObject *context, Done done)
        = 0;
    /// Raises the serials, which voids the tickets printed before. NeedsApproval for those of
    /// another till's sale, or reprinted before, unless they are shown.
    virtual void reprint(const QString &token, QUuid request, TicketLines what,
                         const QString &reason, QObject *context, Done done)
        = 0;
};

} // namespace parterre
