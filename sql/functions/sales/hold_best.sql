-- SPDX-License-Identifier: GPL-3.0-or-later
-- Holds the best seats there are, and says why these. A hold that they replace is given back in
-- the same step, or stays as it is when there are no others.
create or replace function parterre.hold_best(
    p_caller parterre.caller, p_event_id integer, p_wish parterre.wish)
returns api.booking_answer
language plpgsql
as $$
declare
    wish     parterre.wish := p_wish;
    locked   record;
    replaced parterre.bookings;
    refused  api.outcome;
    best     record;
    answer   api.booking_answer;
begin
    if wish.instead_of is not null then
        locked := parterre.lock_live_hold(p_caller, wish.instead_of, p_event_id);
        if locked.refused is not null then
            return parterre.refusal(locked.refused, wish.instead_of);
        end if;
        replaced := locked.booking;
        wish := parterre.instead_of(wish, p_event_id);
        perform parterre.give_back(p_caller, replaced, parterre.live_seats(replaced));
    end if;
    refused := parterre.why_not_hold(p_caller, p_event_id, wish.booking_id, wish.seats);
    if refused is not null then
        return parterre.refusal(refused, wish.booking_id);
    end if;
    for attempt in 1..2 loop
        best := parterre.choose_best(p_event_id, wish, true);
        if best.seat_ids is not null then
            answer := parterre.place_hold(p_caller, p_event_id, wish.booking_id, best.seat_ids);
            if answer.outcome <> 'DONE' then
                return answer;
            end if;
            if replaced.user_id > 1 then
                update parterre.bookings set user_id = replaced.user_id
                where id = answer.booking_id and event_id = p_event_id;
                answer := parterre.booking_as_answer('DONE', answer.booking_id, p_event_id);
            end if;
            answer.reasons := best.reasons;
            return answer;
        end if;
        exit when not parterre.expire_some(p_event_id, p_caller.session_id, wish.booking_id);
    end loop;
    return parterre.refusal('NO_SEATS', wish.booking_id);
end
$$;

-- Ends holds of this event that ran out, as far as nobody else is at it; never the one that the
-- caller works on, whose lock does not keep the caller out. True if there were any.
drop function if exists parterre.expire_some(integer, integer);
create or replace function parterre.expire_some(
    p_event_id integer, p_session_id integer, p_own_booking_id integer)
returns boolean
language plpgsql
as $$
declare
    lapsed constant integer[] := array(
        select id from parterre.bookings
        where status = 'HOLD' and hold_expires_at <= clock_timestamp() and event_id = p_event_id
          and id is distinct from p_own_booking_id
        order by hold_expires_at limit 500);
begin
    return cardinality(lapsed) > 0 and parterre.try_expire(lapsed, p_event_id, p_session_id);
end
$$;

create or replace function api.hold_best(
    p_token text, p_request_id uuid, p_event_id integer, p_count integer,
    p_section text default null, p_max_price_minor bigint default null,
    p_together boolean default true, p_wishes jsonb default '{}')
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
begin
    return parterre.hold_by_request(
        p_token, p_request_id, p_event_id,
        p_wish => parterre.wish_of(p_count, p_section, p_max_price_minor, p_together, p_wishes));
end
$$;
