-- SPDX-License-Identifier: GPL-3.0-or-later
-- Holds the named seats, all or none, in a new booking or in one that this till has.
create or replace function parterre.hold_seats(
    p_caller parterre.caller, p_event_id integer, p_seat_ids integer[], p_booking_id integer)
returns api.booking_answer
language plpgsql
as $$
declare
    seat_ids constant integer[] := parterre.plain_list(p_seat_ids);
    refused  api.outcome;
    locked   integer[];
    missing  integer[];
begin
    refused := parterre.why_not_hold(p_caller, p_event_id, p_booking_id, cardinality(seat_ids));
    if refused is not null then
        return parterre.refusal(refused, p_booking_id);
    end if;

    locked := parterre.lock_seats(p_event_id, seat_ids);
    if cardinality(locked) < cardinality(seat_ids) then
        missing := array(select unnest(seat_ids) except select unnest(locked));
        return parterre.seats_refused(
            case when exists (select from parterre.event_seats
                              where id = any (missing) and event_id = p_event_id)
                 then 'BUSY'::api.outcome else 'TAKEN' end,
            p_booking_id, p_event_id, missing);
    end if;
    return parterre.place_hold(p_caller, p_event_id, p_booking_id, seat_ids);
end
$$;

create or replace function api.hold_seats(
    p_token text, p_request_id uuid, p_event_id integer, p_seat_ids integer[],
    p_booking_id integer default null)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
begin
    return parterre.hold_by_request(
        p_token, p_request_id, p_event_id, p_seat_ids => p_seat_ids, p_booking_id => p_booking_id);
end
$$;
