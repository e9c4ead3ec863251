// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/events/eventstore.h"
#include "tests/tickets/ticketcodes.h"
#include "ui/tickets/ticketface.h"

#include <QTimeZone>

namespace parterre {

inline EventSummary someEvent(const QString &name = QStringLiteral("Hamlet"))
{
    EventSummary event;
    event.id = EventId{7};
    event.name = name;
    event.venue = QStringLiteral("Great Hall");
    event.city = QStringLiteral("Berlin");
    event.start = QDateTime(QDate(2027, 3, 20), QTime(19, 30), QTimeZone("Europe/Berlin"));
    event.currency = QStringLiteral("EUR");
    return event;
}

inline Ticket someSeat(int n, bool isSigned = true)
{
    Ticket ticket;
    ticket.section = QStringLiteral("Stalls");
    ticket.row = QStringLiteral("C");
    ticket.number = QString::number(n);
    ticket.price = Money(4500, QStringLiteral("EUR"));
    ticket.priceType = QStringLiteral("Adult");
    ticket.code = isSigned ? someSigner().sign(someTicket(n), 1) : someTicket(n);
    return ticket;
}

inline TicketFace someFace(int n, const QString &event = QStringLiteral("Hamlet"))
{
    return faceOf(someSeat(n), someEvent(event), QStringLiteral("K7P3QX4"),
                  QLocale(QStringLiteral("en_GB")));
}

} // namespace parterre
