-- SPDX-License-Identifier: GPL-3.0-or-later
-- The list of events of a clerk: active ones, from six hours ago on, with exact availability.
create or replace function api.list_events(p_token text)
returns table (id integer, name text, venue text, city text, country text, category text,
               start_time timestamptz, end_time timestamptz, time_zone text, currency text,
               total_seats integer, available integer, on_sale boolean, layout_version integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.reader_of(p_token);
    return query
    select e.id, e.name::text, e.venue::text, e.city::text, e.country::text, e.category::text,
           e.start_time, e.end_time, e.time_zone, e.currency, a.total_seats, a.available_seats,
           parterre.is_on_sale(e), e.layout_version
    from parterre.events e
    join parterre.event_availability a on a.event_id = e.id
    where e.is_active and e.start_time > now() - interval '6 hours'
    order by e.start_time, e.id;
end
$$;
