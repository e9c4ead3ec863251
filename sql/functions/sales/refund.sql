-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives money back for seats of a sale, all that it has or the named ones; they are free at once.
create or replace function parterre.refund(
    p_caller parterre.caller, p_request_id uuid, p_event_id integer, p_booking_id integer,
    p_seat_ids integer[], p_expected numeric, p_repay jsonb)
returns api.booking_answer
language plpgsql
as $$
declare
    booking  constant parterre.bookings := parterre.lock_sale(p_booking_id, p_event_id);
    returned constant integer[] := array(
        select distinct unnest(coalesce(p_seat_ids, parterre.live_seats(booking))) order by 1);
    value    constant numeric := parterre.value_of(booking, returned);
    approver integer;
begin
    if booking.id is null or value is null or value is distinct from p_expected then
        return parterre.changed(p_booking_id, p_event_id);
    end if;
    if parterre.repay_total(p_repay) <> value
       or not parterre.may_repay(p_repay, parterre.comp_value(booking),
                                 booking.total_amount) then
        return parterre.booking_as_answer('AMOUNT_DIFFERS', p_booking_id, p_event_id);
    end if;
    if not parterre.repays_own(booking, p_repay) then
        return parterre.changed(p_booking_id, p_event_id);
    end if;
    approver := parterre.approver_of(p_caller, p_request_id, p_event_id, 'REFUND', value);
    if approver is null then
        return parterre.ask_manager(p_booking_id, p_event_id, 'REFUND', value);
    end if;
    perform parterre.wait_for_seats(p_event_id, returned);
    perform parterre.write_refunds(p_caller, booking, approver, p_repay);
    perform parterre.take_back(p_caller, booking, returned, value, 'refund');
    return parterre.booking_as_answer('DONE', p_booking_id, p_event_id);
end
$$;

create or replace function api.refund(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer,
    p_seat_ids integer[], p_expected_minor bigint, p_repay jsonb)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.actor_of(p_token);
    answer api.booking_answer;
begin
    if caller.refused is not null then
        return parterre.refusal(caller.refused, p_booking_id);
    end if;
    if cardinality(p_seat_ids) = 0 or array_position(p_seat_ids, null) is not null then
        raise exception using errcode = 'PT400', message = 'no seats are named';
    end if;
    perform set_config('synchronous_commit', 'on', true);
    answer := parterre.open_request(
        caller, p_request_id, p_event_id,
        format('refund %s of %s for %s by %s', p_seat_ids, p_booking_id, p_expected_minor,
               p_repay));
    if answer.replayed then
        return answer;
    end if;
    answer := parterre.refund(caller, p_request_id, p_event_id, p_booking_id, p_seat_ids,
                              parterre.amount(p_expected_minor), coalesce(p_repay, '[]'));
    return parterre.close_request(p_request_id, p_event_id, answer);
end
$$;
