-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether seats that the house keeps may be sold by this caller.
create or replace function parterre.may_sell_house_seats(p_caller parterre.caller)
returns boolean
language sql immutable
as $$
    select p_caller.role = 'MANAGER'
$$;

-- Takes seats, some of them kept by the house, into a hold of this till: as api.hold_seats, all or
-- none. They leave the house hold for good: given back later, they go on sale.
create or replace function api.take_house_seats(
    p_token text, p_request_id uuid, p_event_id integer, p_seat_ids integer[],
    p_booking_id integer default null)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    caller parterre.caller := parterre.actor_of(p_token);
    answer api.booking_answer;
begin
    if caller.refused is null and not parterre.may_sell_house_seats(caller) then
        caller.refused := 'FORBIDDEN';
    end if;
    if caller.refused is not null then
        return parterre.refusal(caller.refused, p_booking_id);
    end if;
    answer := parterre.open_request(caller, p_request_id, p_event_id,
                                    format('take %s into %s', p_seat_ids, p_booking_id));
    if answer.replayed then
        return answer;
    end if;
    begin
        answer := parterre.take_house_seats(caller, p_event_id, p_seat_ids, p_booking_id);
        if answer.outcome <> 'DONE' then
            raise exception using errcode = 'PT204';
        end if;
    exception when sqlstate 'PT204' then
        null; -- what the attempt locked and took out is let go
    end;
    return parterre.close_request(p_request_id, p_event_id, answer);
end
$$;

-- No booking of the house is waited for: another manager who has it is quicker.
create or replace function parterre.take_house_seats(
    p_caller parterre.caller, p_event_id integer, p_seat_ids integer[], p_booking_id integer)
returns api.booking_answer
language plpgsql
as $$
declare
    seat_ids constant integer[] := array(select distinct unnest(p_seat_ids) order by 1);
    holds    integer[];
    house    parterre.bookings;
    refused  api.outcome;
begin
    refused := parterre.why_not_hold(p_caller, p_event_id, p_booking_id, cardinality(seat_ids));
    if refused is not null then
        return parterre.refusal(refused, p_booking_id);
    end if;
    holds := array(
        select distinct b.id
        from parterre.event_seats s
        join parterre.bookings b on b.id = s.current_booking_id and b.event_id = s.event_id
        where s.id = any (seat_ids) and s.event_id = p_event_id and b.status = 'HOLD'
          and b.hold_expires_at is null and b.till_id is null);
    for house in
        select * from parterre.bookings
        where id = any (holds) and event_id = p_event_id
          and status = 'HOLD' and hold_expires_at is null
        order by id
        for no key update skip locked
    loop
        if cardinality(parterre.lock_seats(p_event_id, seat_ids)) < cardinality(seat_ids) then
            return parterre.seats_refused('BUSY', p_booking_id, p_event_id, seat_ids);
        end if;
        perform parterre.give_back(p_caller, house, seat_ids);
    end loop;
    return parterre.hold_seats(p_caller, p_event_id, seat_ids, p_booking_id);
end
$$;
