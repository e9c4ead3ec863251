-- SPDX-License-Identifier: GPL-3.0-or-later
-- Confirms a booking that nobody has ended, late or not. While its row is locked nobody can take
-- its seats: whoever takes over a hold that ran out must have that row first. So the update below
-- may lock and change in one step; it does so in id order, along the primary key.
create or replace function parterre.confirm_hold(
    p_caller parterre.caller, p_booking parterre.bookings, p_payments jsonb)
returns api.booking_answer
language plpgsql
as $$
declare
    at       constant timestamptz := clock_timestamp();
    seat_ids integer[];
    price    numeric;
    sold     bigint;
begin
    select array_agg(seat_id order by seat_id), sum(price_at_booking) into seat_ids, price
    from parterre.booking_seats
    where booking_id = p_booking.id and event_id = p_booking.event_id and released_at is null;
    update parterre.event_seats
    set status = 'BOOKED', version = version + 1, updated_at = at
    where id = any (seat_ids) and event_id = p_booking.event_id
      and status = 'HOLD' and current_booking_id = p_booking.id;
    get diagnostics sold = row_count;
    if sold = 0 or sold <> cardinality(seat_ids) or price <> p_booking.total_amount then
        raise data_exception using
            message = format('booking %s does not have its own seats and price', p_booking.id);
    end if;

    perform parterre.bind_payments(p_caller, p_booking.id, p_booking.event_id, p_payments);
    update parterre.bookings
    set status = 'CONFIRMED', confirmed_at = at, hold_expires_at = null,
        late = coalesce(hold_expires_at <= at, false)
    where id = p_booking.id and event_id = p_booking.event_id;
    insert into parterre.seat_changes (event_id, delta, seat_ids, action, booking_id, session_id)
    values (p_booking.event_id, 0, seat_ids, 'confirm', p_booking.id, p_caller.session_id);
    return parterre.booking_as_answer('DONE', p_booking.id, p_booking.event_id);
end
$$;
