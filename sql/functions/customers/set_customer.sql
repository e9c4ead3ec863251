-- SPDX-License-Identifier: GPL-3.0-or-later
-- Says whose booking it is: a live hold or a confirmed booking of this till; null for a walk-in.
create or replace function parterre.set_customer(
    p_caller parterre.caller, p_booking parterre.bookings, p_customer_id integer)
returns api.booking_answer
language plpgsql
as $$
begin
    if p_booking.status not in ('HOLD', 'CONFIRMED')
       or p_booking.status = 'HOLD' and p_booking.hold_expires_at <= clock_timestamp() then
        return parterre.booking_as_answer('HOLD_ENDED', p_booking.id, p_booking.event_id);
    end if;
    if p_customer_id <= 1
       or exists (select from parterre.staff where user_id = p_customer_id)
       or not exists (select from parterre.users where id = p_customer_id)
          and p_customer_id is not null then
        return parterre.refusal('NOT_FOUND', p_booking.id);
    end if;
    update parterre.bookings set user_id = coalesce(p_customer_id, -p_caller.till_id)
    where id = p_booking.id and event_id = p_booking.event_id;
    insert into parterre.audit (action, event_id, booking_id, session_id, details)
    values ('set customer', p_booking.event_id, p_booking.id, p_caller.session_id,
            jsonb_build_object('customer', p_customer_id));
    return parterre.booking_as_answer('DONE', p_booking.id, p_booking.event_id);
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
    caller constant parterre.caller := parterre.actor_of(p_token);
    locked record;
    answer api.booking_answer;
begin
    if caller.refused is not null then
        return parterre.refusal(caller.refused, p_booking_id);
    end if;
    answer := parterre.open_request(caller, p_request_id, p_event_id,
                                    format('customer %s of %s', p_customer_id, p_booking_id));
    if answer.replayed then
        return answer;
    end if;
    locked := parterre.lock_booking(caller, p_booking_id, p_event_id);
    if locked.refused is not null then
        answer := parterre.refusal(locked.refused, p_booking_id);
    else
        answer := parterre.set_customer(caller, locked.booking, p_customer_id);
    end if;
    return parterre.close_request(p_request_id, p_event_id, answer);
end
$$;
