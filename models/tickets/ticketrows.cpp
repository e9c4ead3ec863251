// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticketrows.h"

namespace parterre {

TicketCode ticketCodeOf(const Row &row, EventId event)
{
    TicketCode code;
    code.event = event;
    code.line = LineId{row.integer(u"line_id")};
    code.seat = SeatId{row.integer(u"seat_id")};
    code.serial = row.number(u"serial");
    code.secret = QByteArray::fromHex(row.text(u"code").toLatin1());
    return code;
}

TicketVerifier verifierOf(const Rows &rows)
{
    TicketVerifier verifier;
    for (const Row &row : rows)
        verifier.addKey(row.number(u"id"), QByteArray::fromHex(row.text(u"public_key").toLatin1()));
    return verifier;
}

} // namespace parterre
