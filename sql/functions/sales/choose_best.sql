-- SPDX-License-Identifier: GPL-3.0-or-later
-- The best seats for a wish, and why these; null when there are none. One choice for the preview,
-- which only looks, and for the hold, which locks what it chooses: what another window is changing
-- is left to it and the next is tried.
create or replace function parterre.choose_best(
    p_event_id integer, p_wish parterre.wish, p_lock boolean,
    out seat_ids integer[], out reasons text[])
language plpgsql
as $$
begin
    if p_wish.wheelchairs > 0 then
        seat_ids := parterre.choose_wheelchairs(p_event_id, p_wish, p_lock);
        reasons := array['WHEELCHAIR'];
    elsif not p_wish.together then
        seat_ids := parterre.choose_apart(p_event_id, p_wish, p_lock);
        reasons := array['APART'];
    else
        select * into seat_ids, reasons
        from parterre.choose_run(p_event_id, p_wish, false, p_lock);
        if seat_ids is null and p_wish.across_aisle then
            select * into seat_ids, reasons
            from parterre.choose_run(p_event_id, p_wish, true, p_lock);
        end if;
    end if;
end
$$;

-- The best run of free neighbours. Looks at the rows of the best free seats first and at more rows
-- only when those have no run.
create or replace function parterre.choose_run(
    p_event_id integer, p_wish parterre.wish, p_across boolean, p_lock boolean,
    out seat_ids integer[], out reasons text[])
language plpgsql
as $$
declare
    pool   integer := 50 + 10 * p_wish.seats;
    best   record;
    busy   integer[] := '{}';
    looked integer;
begin
    loop
        for best in
            select * from parterre.best_runs(p_event_id, p_wish, p_across, pool)
        loop
            looked := best.pool_seats;
            continue when best.seat_ids is null or best.seat_ids && busy;
            if not p_lock or parterre.lock_free(p_event_id, best.seat_ids) then
                seat_ids := array(select unnest(best.seat_ids) order by 1);
                reasons := best.reasons;
                return;
            end if;
            busy := busy || best.seat_ids;
        end loop;
        exit when coalesce(looked, 0) < pool;
        pool := pool * 20;
    end loop;
end
$$;

-- The best ranked free seats, ascending.
create or replace function parterre.choose_apart(
    p_event_id integer, p_wish parterre.wish, p_lock boolean)
returns integer[]
language plpgsql
as $$
declare
    wish   parterre.wish := p_wish;
    asked  integer[];
    chosen integer[] := '{}';
begin
    while cardinality(chosen) < p_wish.seats loop
        asked := parterre.best_apart(p_event_id, wish, p_wish.seats - cardinality(chosen));
        exit when asked = '{}';
        wish.excluded := wish.excluded || asked;
        chosen := chosen || case when p_lock then parterre.lock_free_among(p_event_id, asked)
                                 else asked end;
    end loop;
    return case when cardinality(chosen) = p_wish.seats
                then array(select unnest(chosen) order by 1) end;
end
$$;

-- Locks those of the seats that are still free and that nobody is changing.
create or replace function parterre.lock_free_among(p_event_id integer, p_seat_ids integer[])
returns integer[]
language plpgsql
as $$
declare
    locked constant integer[] := parterre.lock_seats(p_event_id, p_seat_ids);
begin
    return array(select id from parterre.event_seats
                 where id = any (locked) and event_id = p_event_id and status = 'AVAILABLE');
end
$$;

-- Whether all of them could be had.
create or replace function parterre.lock_free(p_event_id integer, p_seat_ids integer[])
returns boolean
language plpgsql
as $$
begin
    return cardinality(parterre.lock_free_among(p_event_id, p_seat_ids))
           = cardinality(p_seat_ids);
end
$$;
