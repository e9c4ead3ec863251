// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/ticketsigner.h"

namespace parterre {

/// Ticket number n of a house that has sold many; unsigned.
inline TicketCode someTicket(int n)
{
    TicketCode code;
    code.event = EventId{7};
    code.line = LineId{100'000 + n};
    code.seat = SeatId{n};
    code.secret = QByteArray::number(n).rightJustified(TicketCode::secretSize, '#');
    return code;
}

/// A key as parterred would keep it, the same at every run.
inline TicketSigner someSigner(char seed = 's')
{
    return TicketSigner(QByteArray(TicketSigner::seedSize, seed));
}

} // namespace parterre
