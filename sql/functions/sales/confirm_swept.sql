-- SPDX-License-Identifier: GPL-3.0-or-later
-- Confirms a booking whose hold ran out and was ended. There is no way back from EXPIRED: if all
-- its seats are free, a new booking that replaces it takes them, at the prices that were agreed.
-- Seats that are not worth what was agreed are never sold, nor is one booking replaced twice.
create or replace function parterre.confirm_swept(
    p_caller parterre.caller, p_booking parterre.bookings, p_payments jsonb)
returns api.booking_answer
language plpgsql
as $$
declare
    seat_ids integer[];
    price    numeric;
    lost     integer[];
    used_up  text;
    at       timestamptz;
    new_id   integer;
begin
    select array_agg(seat_id order by seat_id), sum(price_at_booking) into seat_ids, price
    from parterre.booking_seats
    where booking_id = p_booking.id and event_id = p_booking.event_id
      and released_at = p_booking.hold_expires_at;
    if price is distinct from p_booking.total_amount
       or exists (select from parterre.bookings b
                  where b.replaces_id = p_booking.id and b.event_id = p_booking.event_id) then
        perform parterre.record_refunds_due(p_caller, p_booking, p_payments);
        return parterre.booking_as_answer('HOLD_ENDED', p_booking.id, p_booking.event_id);
    end if;
    perform parterre.wait_for_seats(p_booking.event_id, seat_ids);
    lost := array(select id from parterre.event_seats
                  where id = any (seat_ids) and event_id = p_booking.event_id
                    and status <> 'AVAILABLE');
    if cardinality(lost) > 0 then
        perform parterre.record_refunds_due(p_caller, p_booking, p_payments);
        return parterre.seats_refused('SEATS_LOST', p_booking.id, p_booking.event_id, lost);
    end if;

    used_up := parterre.used_up_type(p_booking, seat_ids);
    if used_up is not null then
        perform parterre.record_refunds_due(p_caller, p_booking, p_payments);
        return parterre.refusal('CAP', p_booking.id, seat_ids, array['0'], array[used_up]);
    end if;

    at := clock_timestamp();
    insert into parterre.bookings
        (user_id, event_id, status, total_amount, created_at, confirmed_at, session_id, till_id,
         late, replaces_id)
    values (p_booking.user_id, p_booking.event_id, 'CONFIRMED', p_booking.total_amount, at, at,
            p_caller.session_id, p_caller.till_id, true, p_booking.id)
    returning id into new_id;
    update parterre.event_seats
    set status = 'BOOKED', current_booking_id = new_id, version = version + 1, updated_at = at
    where id = any (seat_ids) and event_id = p_booking.event_id;
    insert into parterre.booking_seats
        (booking_id, seat_id, event_id, price_at_booking, price_type_id, reason)
    select new_id, seat_id, event_id, price_at_booking, price_type_id, reason
    from parterre.booking_seats
    where booking_id = p_booking.id and event_id = p_booking.event_id
      and seat_id = any (seat_ids);
    perform parterre.bind_payments(p_caller, new_id, p_booking.event_id, p_payments);
    insert into parterre.seat_changes (event_id, delta, seat_ids, action, booking_id, session_id)
    values (p_booking.event_id, -cardinality(seat_ids), seat_ids, 'confirm', new_id,
            p_caller.session_id);
    return parterre.booking_as_answer('DONE', new_id, p_booking.event_id);
end
$$;

-- The name of a price type whose cap no longer allows what this ended booking has of it, or null.
create or replace function parterre.used_up_type(
    p_booking parterre.bookings, p_seat_ids integer[])
returns text
language plpgsql
as $$
declare
    capped record;
begin
    for capped in
        select t.id, t.name, t.max_total, count(*) as lines
        from parterre.booking_seats l
        join parterre.price_types t on t.id = l.price_type_id and t.event_id = l.event_id
        where l.booking_id = p_booking.id and l.event_id = p_booking.event_id
          and l.seat_id = any (p_seat_ids) and t.max_total is not null
        group by t.id, t.name, t.max_total
        order by t.id
    loop
        if parterre.lock_cap(capped.id, p_booking.event_id, capped.max_total) < capped.lines then
            return capped.name;
        end if;
    end loop;
    return null;
end
$$;
