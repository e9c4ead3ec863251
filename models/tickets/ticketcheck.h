// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/tickets/ticketcode.h"

namespace parterre {

class Connection;

/// What a ticket is worth.
enum class TicketStanding : quint8 {
    Valid,
    Void,    ///< reprinted since, or given back
    Unknown, ///< the house never sold it
    Forged,  ///< its signature is none of the house's
};

/// Asks the books, as the database's owner. Blocks.
[[nodiscard]] Result<TicketStanding> standingOf(const TicketCode &code, Connection &owner);

} // namespace parterre
