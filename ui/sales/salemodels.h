// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parterre {

class BestPreview;
class Clock;
class CustomerStore;
class EventStore;
class SaleDesk;
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
    const AfterSaleModels &afterSale;
};

} // namespace parterre
