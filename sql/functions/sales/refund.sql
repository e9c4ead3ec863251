-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives money back for seats of a sale, all that it has or the named ones; they are free at once.
create or replace function parterre.refund(
    p_caller parterre.caller, p_request_id uuid, p_event_id integer, p_asked parterre.asked)
returns api.booking_answer
language plpgsql
as $$
declare
    repay    constant jsonb := coalesce(p_asked.repay, '[]');
    booking  constant parterre.bookings := parterre.lock_sale(p_asked.booking_id, p_event_id);
    returned integer[];
    value    numeric;
    act      parterre.approval_act;
    approver integer;
begin
    if booking.id is null then
        return parterre.changed(p_asked.booking_id, p_event_id);
    end if;
    returned := parterre.plain_list(coalesce(p_asked.seat_ids, parterre.live_seats(booking)));
    value := parterre.value_of(booking, returned);
    if value is null or value is distinct from p_asked.amount then
        return parterre.changed(booking.id, p_event_id);
    end if;
    if parterre.repay_total(repay) <> value
       or not parterre.may_repay(repay, parterre.comp_value(booking), booking.total_amount) then
        return parterre.booking_as_answer('AMOUNT_DIFFERS', booking.id, p_event_id);
    end if;
    if not parterre.repays_own(booking, repay) then
        return parterre.changed(booking.id, p_event_id);
    end if;
    act := case when parterre.repays_otherwise(booking, repay) then 'OTHER_TENDER'
                else 'REFUND' end;
    approver := parterre.approver_of(p_caller, p_request_id, p_event_id, act, value);
    if approver is null then
        return parterre.ask_manager(booking.id, p_event_id, act, value);
    end if;
    perform parterre.wait_for_seats(p_event_id, returned);
    perform parterre.write_refunds(p_caller, booking, approver, repay);
    perform parterre.take_back(p_caller, booking, returned, value, 'refund');
    return parterre.booking_as_answer('DONE', booking.id, p_event_id);
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
    asked parterre.asked;
begin
    asked.booking_id := p_booking_id;
    asked.seat_ids := p_seat_ids;
    asked.amount := parterre.amount(p_expected_minor);
    asked.repay := p_repay;
    return parterre.act(p_token, p_request_id, p_event_id, 'refund', asked);
end
$$;
