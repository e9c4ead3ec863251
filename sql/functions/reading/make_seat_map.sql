-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sees to it that parterre.seat_maps has the map of the event as its seats are now. Nothing when
-- there is no such event. The number is read before the seats, so a map may be newer than its
-- number and be made once more, but never older.
create or replace function parterre.make_seat_map(p_event_id integer) returns void
language plpgsql
as $$
declare
    now_edited constant bigint := (select edits from parterre.seat_edits);
begin
    perform
    from parterre.seat_maps m
    join parterre.events e on e.id = m.event_id
    where m.event_id = p_event_id and m.made_under = now_edited
      and m.layout_version = e.layout_version;
    if found then
        return;
    end if;
    insert into parterre.seat_maps as kept
        (event_id, made_under, layout_version, areas, section_names, row_names, seat_ids,
         section_of, row_of, seat_numbers, prices_minor, x, y, rotation, radius, kind, block,
         row_order, seat_order, rank)
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
    ), gathered as (
        select array_agg(o.id) as ids, array_agg(o.section_place) as sections,
               array_agg(o.row_place) as rows, array_agg(o.seat_number::text) as numbers,
               array_agg(parterre.minor(o.price)) as prices, array_agg(o.x) as x,
               array_agg(o.y) as y, array_agg(o.rotation) as rotation,
               array_agg(o.radius) as radius, array_agg(o.kind) as kind,
               array_agg(o.block) as block, array_agg(o.row_order) as row_order,
               array_agg(o.seat_order) as seat_order, array_agg(o.rank) as rank
        from ordered o
    )
    select e.id, now_edited, e.layout_version, e.areas,
           array(select name from section_name order by place)::text,
           array(select name from row_name order by place)::text,
           coalesce(g.ids::text, '{}'), coalesce(g.sections::text, '{}'),
           coalesce(g.rows::text, '{}'), coalesce(g.numbers::text, '{}'),
           coalesce(g.prices::text, '{}'), coalesce(g.x::text, '{}'), coalesce(g.y::text, '{}'),
           coalesce(g.rotation::text, '{}'), coalesce(g.radius::text, '{}'),
           coalesce(g.kind::text, '{}'), coalesce(g.block::text, '{}'),
           coalesce(g.row_order::text, '{}'), coalesce(g.seat_order::text, '{}'),
           coalesce(g.rank::text, '{}')
    from parterre.events e
    cross join gathered g
    where e.id = p_event_id
    on conflict (event_id) do update
    set made_under = excluded.made_under, layout_version = excluded.layout_version,
        areas = excluded.areas, section_names = excluded.section_names,
        row_names = excluded.row_names, seat_ids = excluded.seat_ids,
        section_of = excluded.section_of, row_of = excluded.row_of,
        seat_numbers = excluded.seat_numbers, prices_minor = excluded.prices_minor,
        x = excluded.x, y = excluded.y, rotation = excluded.rotation, radius = excluded.radius,
        kind = excluded.kind, block = excluded.block, row_order = excluded.row_order,
        seat_order = excluded.seat_order, rank = excluded.rank
    where (kept.made_under, kept.layout_version)
        < (excluded.made_under, excluded.layout_version);
end
$$;
