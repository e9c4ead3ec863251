-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the sign-in page shows before anyone has signed in. Logins only in a demonstration venue.
create or replace function api.front_page(
    out venue text, out demonstration boolean, out logins jsonb, out till text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    select (select value #>> '{}' from parterre.settings where key = 'venue_name'),
           d.demonstration,
           case when d.demonstration
                then (select value from parterre.settings where key = 'demo_logins')
                else '[]' end,
           (select name from parterre.tills where role_name = session_user)
    from (select coalesce((select value::boolean from parterre.settings
                           where key = 'demonstration'), false) as demonstration) d
$$;

-- Tonight and the next events, for the same page.
create or replace function api.front_events()
returns table (name text, venue text, start_time timestamptz, time_zone text,
               available integer, total_seats integer)
language sql stable security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
    select e.name, e.venue, e.start_time, e.time_zone, a.available_seats, a.total_seats
    from parterre.events e
    join parterre.event_availability a on a.event_id = e.id
    where e.is_active and e.start_time > now() - interval '6 hours'
    order by e.start_time, e.id
    limit 6
$$;
