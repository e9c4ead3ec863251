-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives seats of a locked, live hold back to the house; the last one given back ends the booking.
create or replace function parterre.give_back(
    p_caller parterre.caller, p_booking parterre.bookings, p_seat_ids integer[])
returns api.booking_answer
language plpgsql
as $$
declare
    held     integer[];
    returned integer[];
    at       timestamptz;
begin
    select array_agg(seat_id order by seat_id),
           array_agg(seat_id order by seat_id) filter (where seat_id = any (p_seat_ids))
    into held, returned
    from parterre.booking_seats
    where booking_id = p_booking.id and event_id = p_booking.event_id and released_at is null;
    if returned is null then
        return parterre.booking_as_answer('DONE', p_booking.id, p_booking.event_id);
    end if;
    perform parterre.wait_for_seats(p_booking.event_id, returned);
    at := clock_timestamp();

    if returned = held then
        update parterre.bookings set status = 'CANCELLED', cancelled_at = at
        where id = p_booking.id and event_id = p_booking.event_id;
    else
        update parterre.bookings b
        set total_amount = b.total_amount - (
            select sum(l.price_at_booking)
            from parterre.booking_seats l
            where l.booking_id = b.id and l.event_id = b.event_id
              and l.seat_id = any (returned))
        where b.id = p_booking.id and b.event_id = p_booking.event_id;
    end if;
    update parterre.booking_seats set released_at = at
    where booking_id = p_booking.id and event_id = p_booking.event_id
      and seat_id = any (returned);
    update parterre.event_seats
    set status = 'AVAILABLE', current_booking_id = null, version = version + 1, updated_at = at
    where id = any (returned) and event_id = p_booking.event_id;
    insert into parterre.seat_changes (event_id, delta, seat_ids, action, booking_id, session_id)
    values (p_booking.event_id, cardinality(returned), returned,
            case when returned = held then 'cancel' else 'release' end,
            p_booking.id, p_caller.session_id);
    return parterre.booking_as_answer('DONE', p_booking.id, p_booking.event_id);
end
$$;

-- Gives a locked, live hold its full time again, as far as the cap on the whole allows.
create or replace function parterre.prolong(
    p_caller parterre.caller, p_booking parterre.bookings)
returns api.booking_answer
language plpgsql
as $$
declare
    until constant timestamptz := least(
        clock_timestamp() + make_interval(secs => parterre.setting('hold_seconds')),
        p_booking.created_at + make_interval(secs => parterre.setting('hold_cap_seconds')));
begin
    if until > p_booking.hold_expires_at then
        update parterre.bookings set hold_expires_at = until
        where id = p_booking.id and event_id = p_booking.event_id;
        insert into parterre.seat_changes
            (event_id, delta, seat_ids, action, booking_id, session_id)
        select p_booking.event_id, 0, array_agg(seat_id order by seat_id), 'extend',
               p_booking.id, p_caller.session_id
        from parterre.booking_seats
        where booking_id = p_booking.id and event_id = p_booking.event_id
          and released_at is null;
    end if;
    return parterre.booking_as_answer('DONE', p_booking.id, p_booking.event_id);
end
$$;

-- Beginning payment extends a hold, once.
create or replace function parterre.begin_payment(
    p_caller parterre.caller, p_booking parterre.bookings)
returns api.booking_answer
language plpgsql
as $$
begin
    if p_booking.payment_begun_at is not null then
        return parterre.booking_as_answer('DONE', p_booking.id, p_booking.event_id);
    end if;
    update parterre.bookings set payment_begun_at = clock_timestamp()
    where id = p_booking.id and event_id = p_booking.event_id;
    return parterre.prolong(p_caller, p_booking);
end
$$;
