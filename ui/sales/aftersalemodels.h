// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parterre {

class AfterSaleDesk;
class BookingFinder;
class SessionStore;
class TicketPrinter;
class TicketPrinting;
class TicketRequests;

/// What the acts on sold bookings work with; all of it outlives whoever has it.
struct AfterSaleModels
{
    BookingFinder &bookings;
    AfterSaleDesk &acts;
    SessionStore &sessions;
    TicketRequests &tickets;
    TicketPrinter &printer;
    TicketPrinting &printing;
};

} // namespace parterre
