-- SPDX-License-Identifier: GPL-3.0-or-later
-- The houses and days, in the zone of each event, that have an event.
select venue, (start_time at time zone time_zone)::date::text as day
from parterre.events
where is_active
