// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketface.h"

#include "models/events/eventstore.h"
#include "models/events/eventtimes.h"

namespace parterre {

TicketFace faceOf(const Ticket &ticket, const EventSummary &event, const QString &reference,
                  const QLocale &locale)
{
    TicketFace face;
    face.venue = event.venue;
    face.city = event.city;
    face.event = event.name;
    face.date = locale.toString(event.start.date(), QLocale::LongFormat);
    face.time = clockText(event.start.time(), locale);
    face.shortDate = locale.toString(event.start.date(), QLocale::ShortFormat);
    face.section = ticket.section;
    face.row = ticket.row;
    face.seat = ticket.number;
    face.price = ticket.price.text(locale);
    face.priceType = ticket.priceType;
    face.reference = reference;
    face.code = toText(ticket.code);
    face.serial = ticket.code.serial;
    face.isSigned = ticket.code.isSigned();
    return face;
}

} // namespace parterre
