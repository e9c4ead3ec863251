-- SPDX-License-Identifier: GPL-3.0-or-later
-- The part of a map that only a new layout version changes, as one row of arrays. Sections and
-- rows are named once; section_of and row_of count from 1.
create or replace function api.seat_map(p_token text, p_event_id integer)
returns table (layout_version integer, currency text, areas jsonb, section_names text[],
               row_names text[], seat_ids integer[], section_of integer[], row_of integer[],
               seat_numbers text[], prices_minor bigint[], x real[], y real[], rotation real[],
               radius real[], kind integer[], block integer[], row_order integer[],
               seat_order integer[], rank integer[])
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.reader_of(p_token);
    return query
    with seat as materialized (
        select * from parterre.event_seats where event_id + 0 = p_event_id
    ), section_name as (
        select n.name, row_number() over (order by n.name)::integer as place
        from (select distinct s.section::text as name from seat s) n
    ), row_name as (
        select n.name, row_number() over (order by n.name)::integer as place
        from (select distinct s.row_number::text as name from seat s) n
    ), ordered as (
        select s.*, section_name.place as section_place, row_name.place as row_place
        from seat s
        join section_name on section_name.name = s.section
        join row_name on row_name.name = s.row_number
        order by section_name.place, s.block, s.row_order, s.seat_order, s.id
    )
    select e.layout_version, e.currency, e.areas,
           array(select name from section_name order by place),
           array(select name from row_name order by place),
           m.*
    from parterre.events e
    cross join (
        select coalesce(array_agg(o.id), '{}'), coalesce(array_agg(o.section_place), '{}'),
               coalesce(array_agg(o.row_place), '{}'),
               coalesce(array_agg(o.seat_number::text), '{}'),
               coalesce(array_agg(parterre.minor(o.price)), '{}'),
               coalesce(array_agg(o.x), '{}'), coalesce(array_agg(o.y), '{}'),
               coalesce(array_agg(o.rotation), '{}'), coalesce(array_agg(o.radius), '{}'),
               coalesce(array_agg(o.kind::integer), '{}'), coalesce(array_agg(o.block), '{}'),
               coalesce(array_agg(o.row_order), '{}'), coalesce(array_agg(o.seat_order), '{}'),
               coalesce(array_agg(o.rank), '{}')
        from ordered o) m
    where e.id = p_event_id;
end
$$;
