// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace parterre {

class ChosenEvent;
class Clock;
class EventDesk;
class EventMap;
class HouseHolds;
class PlanDesk;
class PriceDesk;
class SeatHistory;
class SessionStore;
class StaffDesk;
class ThemeSource;
class TonightStore;
class TonightWatch;

/// What the managers' pages work with. All of it outlives the desk.
struct DeskModels
{
    ThemeSource &themes;
    const Clock &clock;
    SessionStore &sessions;
    EventDesk &events;
    ChosenEvent &chosen;
    StaffDesk &staff;
    TonightStore &tonight;
    TonightWatch &tonightWatch;
    SeatHistory &history;
    PlanDesk &plans;
    EventMap &map; ///< of the chosen event
    PriceDesk &prices;
    HouseHolds &house;
};

} // namespace parterre
