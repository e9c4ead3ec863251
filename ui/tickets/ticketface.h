// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/ticket.h"

#include <QLocale>
#include <QString>

namespace parterre {

struct EventSummary;

/// All that stands on a ticket, in words: a value that any thread may paint.
struct TicketFace
{
    QString venue;
    QString city;
    QString event;
    QString date; ///< "Saturday, 20 March 2027", in the venue's zone
    QString time;
    QString shortDate; ///< for the stub
    QString section;
    QString row;
    QString seat;
    QString price;
    QString priceType; ///< empty for the standard price
    QString reference; ///< of the booking
    QString code;      ///< of the QR code
    int serial = 1;
    bool isSigned = false;

    [[nodiscard]] bool isDuplicate() const { return serial > 1; }
};

[[nodiscard]] TicketFace faceOf(const Ticket &ticket, const EventSummary &event,
                                const QString &reference, const QLocale &locale);

} // namespace parterre
