// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/db/row.h"
#include "models/tickets/ticketsigner.h"

namespace parterre {

/// The unsigned code of a row with line_id, seat_id, serial and code.
[[nodiscard]] TicketCode ticketCodeOf(const Row &row, EventId event);

/// Of rows with id and public_key.
[[nodiscard]] TicketVerifier verifierOf(const Rows &rows);

} // namespace parterre
