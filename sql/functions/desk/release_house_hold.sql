-- SPDX-License-Identifier: GPL-3.0-or-later
-- Puts seats of a house hold on sale, all of them when none are named; with the last one it ends.
-- OK: how many seats became free.
create or replace function api.release_house_hold(
    p_token text, p_event_id integer, p_booking_id integer, p_seat_ids integer[])
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    caller    constant parterre.caller := parterre.manager_of(p_token);
    booking   parterre.bookings;
    kept      integer[];
    remaining integer[];
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    booking := parterre.lock_house_hold(p_booking_id, p_event_id);
    if booking.id is null then
        return parterre.desk_answer('NOT_FOUND', p_booking_id);
    end if;
    kept := parterre.live_seats(booking);
    perform parterre.give_back(caller, booking, coalesce(p_seat_ids, kept));
    remaining := parterre.live_seats(booking);
    return parterre.desk_answer(
        'OK', p_booking_id, (parterre.house_hold_of(p_booking_id, p_event_id)).version,
        array[(cardinality(kept) - cardinality(remaining))::text]);
end
$$;

-- Ends up to p_limit house holds whose time has come, and returns how many. What a manager is
-- changing this instant is passed by. An event that is switched off gets its seats back as well.
create or replace function api.release_due_house_holds(p_limit integer) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
declare
    due    parterre.bookings;
    ended  integer := 0;
    locked integer[];
begin
    for due in
        select b.*
        from parterre.bookings b
        where b.id = any (array(
                select h.booking_id
                from parterre.house_holds h
                join parterre.events e on e.id = h.event_id
                where h.release_before is not null
                  and e.start_time - h.release_before <= clock_timestamp()))
          and b.status = 'HOLD' and b.hold_expires_at is null and b.till_id is null
        order by b.id
        limit p_limit
        for no key update skip locked
    loop
        locked := parterre.lock_seats(due.event_id, parterre.live_seats(due));
        continue when locked <> parterre.live_seats(due); -- at the next turn
        perform parterre.give_back(null, due, locked);
        ended := ended + 1;
    end loop;
    return ended;
end
$$;
