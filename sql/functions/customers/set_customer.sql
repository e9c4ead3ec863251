-- SPDX-License-Identifier: GPL-3.0-or-later
-- Says whose booking it is: a live hold or a confirmed booking of this till; null for a walk-in.
create or replace function parterre.set_customer(
    p_caller parterre.caller, p_event_id integer, p_asked parterre.asked)
returns api.booking_answer
language plpgsql
as $$
declare
    locked  constant record
        := parterre.lock_booking(p_caller, p_asked.booking_id, p_event_id);
    booking constant parterre.bookings := locked.booking;
begin
    if locked.refused is not null then
        return parterre.refusal(locked.refused, p_asked.booking_id);
    end if;
    if booking.status not in ('HOLD', 'CONFIRMED')
       or booking.status = 'HOLD' and booking.hold_expires_at <= clock_timestamp() then
        return parterre.booking_as_answer('HOLD_ENDED', booking.id, booking.event_id);
    end if;
    if p_asked.customer_id <= 1
       or exists (select from parterre.staff where user_id = p_asked.customer_id)
       or not exists (select from parterre.users where id = p_asked.customer_id)
          and p_asked.customer_id is not null then
        return parterre.refusal('NOT_FOUND', booking.id);
    end if;
    update parterre.bookings set user_id = coalesce(p_asked.customer_id, -p_caller.till_id)
    where id = booking.id and event_id = booking.event_id;
    insert into parterre.audit (action, event_id, booking_id, session_id, details)
    values ('set customer', booking.event_id, booking.id, p_caller.session_id,
            jsonb_build_object('customer', p_asked.customer_id));
    return parterre.booking_as_answer('DONE', booking.id, booking.event_id);
end
$$;

create or replace function api.set_customer(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer,
    p_customer_id integer)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    asked parterre.asked;
begin
    asked.booking_id := p_booking_id;
    asked.customer_id := p_customer_id;
    return parterre.act(p_token, p_request_id, p_event_id, 'customer', asked);
end
$$;
