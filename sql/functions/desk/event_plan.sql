-- SPDX-License-Identifier: GPL-3.0-or-later
-- The seats of an event as they are now, with everything that an edit of them compares; nothing
-- when there is no such event. Sections and rows follow each other as they were made, seats as they
-- stand. statuses: A free, H held by a window, X held by the house, B sold.
create or replace function api.event_plan(p_token text, p_event_id integer)
returns table (name text, currency text, layout_version integer, plan_id integer, areas jsonb,
               seat_ids integer[], sections text[], rows text[], numbers text[],
               prices_minor bigint[], x real[], y real[], rotation real[], radius real[],
               kind smallint[], block integer[], row_order integer[], seat_order integer[],
               rank integer[], statuses text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.managing_reader_of(p_token);
    return query
    with seat as materialized (
        select s.*, case s.status
                        when 'AVAILABLE' then 'A'
                        when 'BOOKED' then 'B'
                        else case when b.hold_expires_at is null then 'X' else 'H' end
                    end as state,
               min(s.id) over (partition by s.section) as section_place,
               min(s.id) over (partition by s.section, s.row_number) as row_place
        from parterre.event_seats s
        left join parterre.bookings b
            on s.status = 'HOLD' and b.id = s.current_booking_id and b.event_id = s.event_id
        where s.event_id + 0 = p_event_id
    ), ordered as (
        select * from seat
        order by section_place, row_place, block, row_order, seat_order, seat.id
    ), gathered as (
        select array_agg(o.id) as ids, array_agg(o.section::text) as sections,
               array_agg(o.row_number::text) as rows, array_agg(o.seat_number::text) as numbers,
               array_agg(parterre.minor(o.price)) as prices, array_agg(o.x) as x,
               array_agg(o.y) as y, array_agg(o.rotation) as rotation,
               array_agg(o.radius) as radius, array_agg(o.kind) as kind,
               array_agg(coalesce(o.block, -1)) as block,
               array_agg(coalesce(o.row_order, -1)) as row_order,
               array_agg(coalesce(o.seat_order, -1)) as seat_order,
               array_agg(coalesce(o.rank, -1)) as rank, string_agg(o.state, '') as statuses
        from ordered o
    )
    select e.name::text, e.currency, e.layout_version, e.plan_id, e.areas,
           coalesce(g.ids, '{}'), coalesce(g.sections, '{}'), coalesce(g.rows, '{}'),
           coalesce(g.numbers, '{}'), coalesce(g.prices, '{}'), coalesce(g.x, '{}'),
           coalesce(g.y, '{}'), coalesce(g.rotation, '{}'), coalesce(g.radius, '{}'),
           coalesce(g.kind, '{}'), coalesce(g.block, '{}'), coalesce(g.row_order, '{}'),
           coalesce(g.seat_order, '{}'), coalesce(g.rank, '{}'), coalesce(g.statuses, '')
    from parterre.events e
    cross join gathered g
    where e.id = p_event_id;
end
$$;
