// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticketcheck.h"

#include "models/db/connection.h"
#include "models/sales/bookingrequest.h"
#include "models/tickets/ticketrows.h"

namespace parterre {

Result<TicketStanding> standingOf(const TicketCode &code, Connection &owner)
{
    if (code.isSigned()) {
        const auto keys = owner.query(u"venue/ticket_keys"_qs);
        if (!keys)
            return keys.error();
        if (!verifierOf(*keys).isGenuine(code))
            return TicketStanding::Forged;
    }
    const auto row = owner.queryOne(
        u"venue/verify_ticket"_qs,
        {code.line.value, code.event.value, code.serial, QString::fromLatin1(code.secret.toHex())});
    if (!row)
        return row.error();
    const QString word = row->text(u"verify_ticket");
    if (word == u"VALID")
        return TicketStanding::Valid;
    if (word == u"VOID")
        return TicketStanding::Void;
    if (word == u"UNKNOWN")
        return TicketStanding::Unknown;
    return notUnderstood(word);
}

} // namespace parterre
