-- SPDX-License-Identifier: GPL-3.0-or-later
-- Holds the best seats there are. Together: neighbours in one row; else simply the best ranked.
-- Wheelchair and companion places are only sold by name.
create or replace function parterre.hold_best(
    p_caller parterre.caller, p_event_id integer, p_count integer, p_section text,
    p_max_price numeric, p_together boolean)
returns api.booking_answer
language plpgsql
as $$
declare
    refused  api.outcome;
    seat_ids integer[];
begin
    if p_count is null or p_count < 1 then
        raise exception using errcode = 'PT400', message = 'no seats are asked for';
    end if;
    refused := parterre.why_not_hold(p_caller, p_event_id, null, p_count);
    if refused is not null then
        return parterre.refusal(refused);
    end if;
    for attempt in 1..2 loop
        if p_together then
            seat_ids := parterre.lock_best_run(p_event_id, p_count, p_section, p_max_price);
        else
            seat_ids := parterre.lock_best_apart(p_event_id, p_count, p_section, p_max_price);
        end if;
        if seat_ids is not null then
            return parterre.place_hold(p_caller, p_event_id, null, seat_ids);
        end if;
        exit when not parterre.expire_some(p_event_id, p_caller.session_id);
    end loop;
    return parterre.refusal('NO_SEATS');
end
$$;

-- Ends holds of this event that ran out, as far as nobody else is at it. True if there were any.
create or replace function parterre.expire_some(p_event_id integer, p_session_id integer)
returns boolean
language plpgsql
as $$
declare
    lapsed constant integer[] := array(
        select id from parterre.bookings
        where status = 'HOLD' and hold_expires_at <= clock_timestamp() and event_id = p_event_id
        order by hold_expires_at limit 500);
begin
    return cardinality(lapsed) > 0 and parterre.try_expire(lapsed, p_event_id, p_session_id);
end
$$;

create or replace function api.hold_best(
    p_token text, p_request_id uuid, p_event_id integer, p_count integer,
    p_section text default null, p_max_price_minor bigint default null,
    p_together boolean default true)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
begin
    return parterre.hold_by_request(
        p_token, p_request_id, p_event_id,
        format('best %s in %s to %s together %s', p_count, p_section, p_max_price_minor,
               p_together),
        p_named => false, p_count => p_count, p_section => p_section,
        p_max_price_minor => p_max_price_minor, p_together => p_together);
end
$$;
