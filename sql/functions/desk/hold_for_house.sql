-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps seats for the house, all or none, until they are released: by hand, or so many minutes
-- before the event begins. REFUSED: see house_refusal. OK: how many seats.
create or replace function api.hold_for_house(
    p_token text, p_request_id uuid, p_event_id integer, p_seat_ids integer[], p_reason text,
    p_letter text, p_colour integer, p_release_before_minutes integer)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    caller   constant parterre.caller := parterre.manager_of(p_token);
    seat_ids constant integer[] := array(select distinct unnest(p_seat_ids) order by 1);
    words    parterre.house_holds;
    answer   api.desk_answer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    if cardinality(seat_ids) = 0 or array_position(seat_ids, null) is not null then
        raise exception using errcode = 'PT400', message = 'No seats are named.';
    end if;
    words := parterre.house_words(p_reason, p_letter, p_colour, p_release_before_minutes);
    answer := parterre.open_desk_request(
        caller, p_request_id, format('keep %s of %s as %s', seat_ids, p_event_id, words));
    if answer.outcome is not null then
        return answer;
    end if;
    begin
        answer := parterre.keep_seats(caller, p_event_id, seat_ids, words);
        if answer.outcome <> 'OK' then
            raise exception using errcode = 'PT204';
        end if;
    exception when sqlstate 'PT204' then
        null; -- what the attempt locked is let go
    end;
    return parterre.close_desk_request(p_request_id, answer);
end
$$;

-- The steps are those of a hold: lock, then judge; holds that ran out are ended.
create or replace function parterre.keep_seats(
    p_caller parterre.caller, p_event_id integer, p_seat_ids integer[],
    p_words parterre.house_holds)
returns api.desk_answer
language plpgsql
as $$
declare
    locked  integer[];
    refusal api.booking_answer;
    hold_id integer;
begin
    perform from parterre.events where id = p_event_id for key share;
    if not found then
        return parterre.desk_answer('NOT_FOUND', p_event_id);
    end if;
    locked := parterre.lock_seats(p_event_id, p_seat_ids);
    if cardinality(locked) < cardinality(p_seat_ids) then
        return parterre.house_refusal(parterre.seats_refused(
            'BUSY', null, p_event_id,
            array(select unnest(p_seat_ids) except select unnest(locked))));
    end if;
    if exists (select from parterre.event_seats
               where id = any (p_seat_ids) and event_id = p_event_id and status <> 'AVAILABLE') then
        refusal := parterre.clear_seats(p_caller, p_event_id, null, p_seat_ids);
        if refusal.outcome is not null then
            return parterre.house_refusal(refusal);
        end if;
    end if;
    insert into parterre.bookings (user_id, event_id, total_amount)
    select 1, p_event_id, sum(price)
    from parterre.event_seats where id = any (p_seat_ids) and event_id = p_event_id
    returning id into hold_id;
    insert into parterre.house_holds
        (booking_id, event_id, reason, letter, colour, release_before, created_by, saved_by)
    values (hold_id, p_event_id, p_words.reason, p_words.letter, p_words.colour,
            p_words.release_before, p_caller.staff_id, p_caller.staff_id);
    perform parterre.assign_seats(p_event_id, hold_id, p_seat_ids);
    insert into parterre.audit (action, event_id, booking_id, session_id, details)
    values ('hold for the house', p_event_id, hold_id, p_caller.session_id,
            jsonb_build_object('after', parterre.house_facts(hold_id, p_event_id)));
    insert into parterre.seat_changes (event_id, delta, seat_ids, action, booking_id, session_id)
    values (p_event_id, -cardinality(p_seat_ids), p_seat_ids, 'house', hold_id,
            p_caller.session_id);
    return parterre.desk_answer('OK', hold_id, 0, array[cardinality(p_seat_ids)::text]);
end
$$;

create or replace function parterre.house_facts(p_booking_id integer, p_event_id integer)
returns jsonb
language sql stable
as $$
    select to_jsonb(h) - array['booking_id', 'event_id', 'created_by', 'saved_by', 'saved_at']
    from parterre.house_holds h
    where h.booking_id = p_booking_id and h.event_id = p_event_id
$$;
