// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/tickets/ticketcode.h"

namespace parterre {

/// One admission of a sold booking, as it is to be printed now.
struct Ticket
{
    QString section;
    QString row;
    QString number;
    Money price;
    QString priceType; ///< empty for the event's standard price
    TicketCode code;   ///< unsigned as long as parterred has not signed it
    bool printed = false;

    /// The code is told only at the till that sold the ticket, or that reprinted it.
    [[nodiscard]] bool isTold() const { return !code.secret.isEmpty(); }
    [[nodiscard]] LineId line() const { return code.line; }
    bool operator==(const Ticket &) const = default;
};

} // namespace parterre
