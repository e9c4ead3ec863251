-- SPDX-License-Identifier: GPL-3.0-or-later
-- Locks a booking of this till before anything is decided about it. The till of a booking never
-- changes: another one gets no lock that it could keep.
create or replace function parterre.lock_booking(
    p_caller parterre.caller, p_booking_id integer, p_event_id integer,
    out booking parterre.bookings, out refused api.outcome)
language plpgsql
as $$
begin
    select * into booking
    from parterre.bookings
    where id = p_booking_id and event_id = p_event_id and till_id = p_caller.till_id
    for no key update;
    if not found then
        refused := case when exists (select from parterre.bookings
                                     where id = p_booking_id and event_id = p_event_id)
                        then 'FORBIDDEN'::api.outcome else 'NOT_FOUND' end;
    end if;
end
$$;

-- The same for what only a live hold allows. The clock is read when the lock is had.
create or replace function parterre.lock_live_hold(
    p_caller parterre.caller, p_booking_id integer, p_event_id integer,
    out booking parterre.bookings, out refused api.outcome)
language plpgsql
as $$
declare
    locked constant record := parterre.lock_booking(p_caller, p_booking_id, p_event_id);
begin
    booking := locked.booking;
    refused := locked.refused;
    if refused is null
       and (booking.status <> 'HOLD' or booking.hold_expires_at <= clock_timestamp()) then
        refused := 'HOLD_ENDED';
    end if;
end
$$;

-- The seats that a booking has now, ascending.
create or replace function parterre.live_seats(p_booking parterre.bookings) returns integer[]
language plpgsql
as $$
begin
    return array(select seat_id from parterre.booking_seats
                 where booking_id = p_booking.id and event_id = p_booking.event_id
                   and released_at is null
                 order by seat_id);
end
$$;
