-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends holds that ran out: the bookings and all their seats are locked by the caller.
create or replace function parterre.expire(p_booking_ids integer[], p_session_id integer)
returns void
language plpgsql
as $$
begin
    update parterre.bookings set status = 'EXPIRED' where id = any (p_booking_ids);

    with line as (
        update parterre.booking_seats l
        set released_at = b.hold_expires_at
        from parterre.bookings b
        where l.booking_id = any (p_booking_ids) and l.released_at is null
          and b.id = l.booking_id and b.event_id = l.event_id
        returning l.seat_id, l.booking_id, l.event_id
    ), seat as (
        update parterre.event_seats s
        set status = 'AVAILABLE', current_booking_id = null,
            version = s.version + 1, updated_at = clock_timestamp()
        from line
        where s.id = line.seat_id and s.event_id = line.event_id
          and s.current_booking_id = line.booking_id
        returning s.id, line.booking_id, line.event_id
    )
    insert into parterre.seat_changes (event_id, delta, seat_ids, action, booking_id, session_id)
    select event_id, count(*), array_agg(id order by id), 'expire', booking_id, p_session_id
    from seat
    group by booking_id, event_id;
end
$$;

-- Ends these holds if they have run out and nobody is changing them; waits for nobody. Falls short
-- of that when another window is quicker: then nothing is changed and the answer is false.
create or replace function parterre.try_expire(
    p_booking_ids integer[], p_event_id integer, p_session_id integer)
returns boolean
language plpgsql
as $$
declare
    seat_ids integer[];
begin
    if cardinality(p_booking_ids) > (
        select count(*)
        from (select from parterre.bookings
              where id = any (p_booking_ids) and event_id = p_event_id
                and status = 'HOLD' and hold_expires_at <= clock_timestamp()
              order by id for no key update skip locked) locked)
    then
        return false;
    end if;
    seat_ids := array(select seat_id from parterre.booking_seats
                      where booking_id = any (p_booking_ids) and released_at is null);
    if cardinality(parterre.lock_seats(p_event_id, seat_ids)) < cardinality(seat_ids) then
        return false;
    end if;
    perform parterre.expire(p_booking_ids, p_session_id);
    return true;
end
$$;
