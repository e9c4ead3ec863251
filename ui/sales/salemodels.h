// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parterre {

class BestPreview;
class Checkout;
class Clock;
class CustomerStore;
class EventStore;
class SaleDesk;
class SessionStore;
class SoldPrinting;
class ThemeSource;
struct AfterSaleModels;

/// What the clerk's page works with. All of it outlives the page.
struct SaleModels
{
    const ThemeSource &themes;
    const Clock &clock;
    EventStore &events;
    SaleDesk &desk;
    BestPreview &best;
    CustomerStore &customers;
    Checkout &checkout;
    SessionStore &sessions;
    SoldPrinting &printing;
    const AfterSaleModels &afterSale;
};

} // namespace parterre
