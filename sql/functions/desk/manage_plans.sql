-- SPDX-License-Identifier: GPL-3.0-or-later
-- The plans that the house keeps, with who saved them last and the events that have their seats
-- from them: those to come, and how many there are in all.
create or replace function api.manage_plans(p_token text)
returns table (id integer, name text, seats integer, version integer, saved_at timestamptz,
               saved_by text, events integer, next_events text[])
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.managing_reader_of(p_token);
    return query
    select p.id, p.name::text, p.seats, p.version, p.saved_at, u.full_name::text,
           coalesce(used.events, 0), coalesce(used.coming, '{}')
    from parterre.seating_plans p
    left join parterre.users u on u.id = p.saved_by
    left join lateral (
        select count(*)::integer as events,
               (array_agg(e.name::text order by e.start_time)
                filter (where e.start_time > clock_timestamp()))[1:3] as coming
        from parterre.events e where e.plan_id = p.id and e.is_active) used on true
    order by lower(p.name), p.id;
end
$$;

-- A plan as it was saved, its seats in the order of the plan; nothing when there is none.
create or replace function api.plan(p_token text, p_plan_id integer)
returns table (name text, version integer, document jsonb, sections text[], rows text[],
               numbers text[], prices_minor bigint[], x real[], y real[], rotation real[],
               radius real[], kind smallint[], category smallint[])
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.managing_reader_of(p_token);
    return query
    select p.name::text, p.version, p.document,
           coalesce(g.sections, '{}'), coalesce(g.rows, '{}'), coalesce(g.numbers, '{}'),
           coalesce(g.prices, '{}'), coalesce(g.x, '{}'), coalesce(g.y, '{}'),
           coalesce(g.rotation, '{}'), coalesce(g.radius, '{}'), coalesce(g.kind, '{}'),
           coalesce(g.category, '{}')
    from parterre.seating_plans p
    cross join lateral (
        select array_agg(o.section::text) as sections, array_agg(o.row_number::text) as rows,
               array_agg(o.seat_number::text) as numbers,
               array_agg(parterre.minor(o.price)) as prices, array_agg(o.x) as x,
               array_agg(o.y) as y, array_agg(o.rotation) as rotation,
               array_agg(o.radius) as radius, array_agg(o.kind) as kind,
               array_agg(coalesce(o.category, -1::smallint)) as category
        from (select * from parterre.plan_seats s where s.plan_id = p.id
              order by s.place, s.block, s.row_order, s.seat_order) o) g
    where p.id = p_plan_id;
end
$$;
