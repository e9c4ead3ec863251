-- SPDX-License-Identifier: GPL-3.0-or-later
-- The best ranked free seats, wherever they are, locked; null if there are too few. Seats that
-- another window is changing are passed by.
create or replace function parterre.lock_best_apart(
    p_event_id integer, p_count integer, p_section text, p_max_price numeric)
returns integer[]
language plpgsql
as $$
declare
    seat_ids constant integer[] := array(
        select id from parterre.event_seats
        where event_id + 0 = p_event_id and status = 'AVAILABLE' and kind not in (1, 2)
          and (p_section is null or section = p_section)
          and (p_max_price is null or price <= p_max_price)
        order by rank, id
        limit p_count
        for no key update skip locked);
begin
    return case when cardinality(seat_ids) = p_count then array(
        select unnest(seat_ids) order by 1) end;
end
$$;

-- The best run of free neighbours, locked; null if there is none. Looks at the rows of the best
-- free seats first and at more rows only when those have no run; a run that another window is
-- changing is left to it and the next is tried.
create or replace function parterre.lock_best_run(
    p_event_id integer, p_count integer, p_section text, p_max_price numeric)
returns integer[]
language plpgsql
as $$
declare
    pool   integer := 50 + 10 * p_count;
    best   integer[];
    locked integer[];
    busy   integer[] := '{}';
    found_seats integer;
begin
    loop
        for best, found_seats in
            select r.seat_ids, r.pool_seats
            from parterre.best_runs(p_event_id, p_count, p_section, p_max_price, pool) r
        loop
            continue when best is null or best && busy;
            locked := parterre.lock_seats(p_event_id, best);
            if cardinality(locked) = p_count
               and not exists (select from parterre.event_seats
                               where id = any (best) and event_id = p_event_id
                                 and status <> 'AVAILABLE') then
                return locked;
            end if;
            busy := busy || best;
        end loop;
        if coalesce(found_seats, 0) < pool then
            return null;
        end if;
        pool := pool * 20;
    end loop;
end
$$;

-- Runs of free neighbours in the rows of the best pool seats: first those that leave no single
-- seat stranded, then by rank.
create or replace function parterre.best_runs(
    p_event_id integer, p_count integer, p_section text, p_max_price numeric, p_pool integer)
returns table (seat_ids integer[], pool_seats integer)
language plpgsql
as $$
begin
    return query
    with candidate as materialized (
        select s.block, s.row_order
        from parterre.event_seats s
        where s.event_id + 0 = p_event_id and s.status = 'AVAILABLE' and s.kind not in (1, 2)
          and (p_section is null or s.section = p_section)
          and (p_max_price is null or s.price <= p_max_price)
        order by s.rank
        limit p_pool
    ), free as (
        select s.id, s.block, s.row_order, s.seat_order, s.rank,
               s.seat_order - row_number() over (partition by s.block, s.row_order
                                                 order by s.seat_order) as island
        from (select distinct block, row_order from candidate) r
        join parterre.event_seats s
            on s.event_id + 0 = p_event_id and s.block = r.block and s.row_order = r.row_order
        where s.status = 'AVAILABLE' and s.kind not in (1, 2)
          and (p_section is null or s.section = p_section)
          and (p_max_price is null or s.price <= p_max_price)
    ), run as (
        select array_agg(f.id) over following as ids,
               sum(f.rank) over following as worth,
               row_number() over island - 1 as left_of_it,
               count(*) over (partition by f.block, f.row_order, f.island)
                   - row_number() over island - p_count + 1 as right_of_it
        from free f
        window island as (partition by f.block, f.row_order, f.island order by f.seat_order),
               following as (partition by f.block, f.row_order, f.island order by f.seat_order
                             rows between current row and p_count - 1 following)
    )
    select best.ids, c.size
    from (select count(*)::integer as size from candidate) c
    left join lateral (
        select run.ids from run
        where run.right_of_it >= 0
        order by (run.left_of_it = 1)::integer + (run.right_of_it = 1)::integer, run.worth
        limit 300) best on true;
end
$$;
