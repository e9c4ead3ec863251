-- SPDX-License-Identifier: GPL-3.0-or-later
-- A manager takes a live hold of another till over: the seats stay held without a gap, at the prices
-- they were held for, in a new booking of the till of the manager with a fresh time. The old
-- booking is CANCELLED, which its window learns as of any change. While money is being taken for it
-- the hold is TAKEN (PAYING, by the till): the customer there may have paid.
create or replace function parterre.take_over(
    p_caller parterre.caller, p_event_id integer, p_booking_id integer)
returns api.booking_answer
language plpgsql
as $$
declare
    hold     parterre.bookings;
    seat_ids integer[];
    mine     integer;
begin
    perform from parterre.events where id = p_event_id for key share;
    select * into hold
    from parterre.bookings
    where id = p_booking_id and event_id = p_event_id
    for no key update;
    if hold.id is null or hold.status = 'HOLD' and hold.hold_expires_at is null then
        return parterre.refusal('NOT_FOUND', p_booking_id);
    elsif hold.status <> 'HOLD' or hold.hold_expires_at <= clock_timestamp() then
        return parterre.refusal('HOLD_ENDED', p_booking_id);
    elsif hold.till_id = p_caller.till_id then
        return parterre.booking_as_answer('DONE', p_booking_id, p_event_id);
    elsif hold.payment_begun_at is not null then
        return parterre.refusal('TAKEN', p_booking_id, '{}', '{PAYING}',
                                array(select name::text from parterre.tills
                                      where id = hold.till_id));
    end if;
    seat_ids := parterre.live_seats(hold);
    perform parterre.give_back(p_caller, hold, seat_ids);
    mine := (parterre.place_hold(p_caller, p_event_id, null, seat_ids)).booking_id;
    update parterre.booking_seats l
    set price_at_booking = before.price_at_booking, price_type_id = before.price_type_id,
        reason = before.reason
    from parterre.booking_seats before
    where l.booking_id = mine and l.event_id = p_event_id and l.released_at is null
      and before.booking_id = hold.id and before.event_id = p_event_id
      and before.seat_id = l.seat_id;
    update parterre.bookings
    set total_amount = hold.total_amount,
        user_id = case when hold.user_id > 1 then hold.user_id else user_id end
    where id = mine and event_id = p_event_id;
    insert into parterre.audit (action, event_id, booking_id, session_id, details)
    values ('take over', p_event_id, mine, p_caller.session_id,
            jsonb_build_object('booking', hold.id, 'till', hold.till_id));
    return parterre.booking_as_answer('DONE', mine, p_event_id);
end
$$;

create or replace function api.take_over_hold(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.manager_of(p_token);
    answer api.booking_answer;
begin
    if caller.refused is not null then
        return parterre.refusal(caller.refused, p_booking_id);
    end if;
    answer := parterre.open_request(caller, p_request_id, p_event_id,
                                    format('take over %s', p_booking_id));
    if answer.replayed then
        return answer;
    end if;
    return parterre.close_request(p_request_id, p_event_id,
                                  parterre.take_over(caller, p_event_id, p_booking_id));
end
$$;
