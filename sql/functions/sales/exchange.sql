-- SPDX-License-Identifier: GPL-3.0-or-later
-- Moves value between two locked bookings: what was given for nothing stays that, the rest is
-- written as EXCHANGE on both sides, each with the reference of the other.
create or replace function parterre.move_value(
    p_caller parterre.caller, p_sale parterre.bookings, p_hold parterre.bookings,
    p_approver integer, p_comp numeric, p_money numeric)
returns void
language plpgsql
as $$
begin
    insert into parterre.payments
        (event_id, booking_id, session_id, tender, state, amount, reference)
    select p_hold.event_id, p_hold.id, p_caller.session_id, v.tender, 'BOUND', v.amount,
           parterre.booking_reference(p_sale.id)
    from (values ('COMP'::parterre.tender, p_comp), ('EXCHANGE', p_money)) v (tender, amount)
    where v.amount > 0;
    insert into parterre.refunds
        (event_id, booking_id, session_id, approved_by, tender, amount, reference)
    select p_sale.event_id, p_sale.id, p_caller.session_id, p_approver, v.tender, v.amount,
           parterre.booking_reference(p_hold.id)
    from (values ('COMP'::parterre.tender, p_comp), ('EXCHANGE', p_money)) v (tender, amount)
    where v.amount > 0;
end
$$;

-- Exchanges seats of a locked sale for those of a locked hold of this till.
create or replace function parterre.exchange(
    p_caller parterre.caller, p_request_id uuid, p_sale parterre.bookings, p_seat_ids integer[],
    p_hold parterre.bookings, p_payments jsonb, p_repay jsonb)
returns api.booking_answer
language plpgsql
as $$
declare
    returned constant integer[] := array(select distinct unnest(p_seat_ids) order by 1);
    value    constant numeric := parterre.value_of(p_sale, returned);
    moved    constant numeric := least(value, p_hold.total_amount);
    comp     constant numeric := parterre.comp_value(p_sale);
    moved_comp constant numeric := least(moved, comp);
    given    numeric;
    approver integer;
begin
    if value is null then
        return parterre.booking_as_answer('CHANGED', p_sale.id, p_sale.event_id);
    end if;
    if parterre.payments_total(p_payments) <> p_hold.total_amount - moved
       or parterre.repay_total(p_repay) <> value - moved
       or not parterre.may_repay(p_repay, comp - moved_comp, p_sale.total_amount - moved) then
        return parterre.booking_as_answer('AMOUNT_DIFFERS', p_hold.id, p_hold.event_id);
    end if;
    if parterre.names_cards(p_payments) and not parterre.cards_agree(p_hold, p_payments)
       or not parterre.repays_own(p_sale, p_repay) then
        return parterre.booking_as_answer('CHANGED', p_hold.id, p_hold.event_id);
    end if;
    given := value - moved + coalesce(parterre.comp_of(p_payments), 0);
    if given > 0 then
        approver := parterre.approver_of(p_caller, p_request_id, p_sale.event_id, 'EXCHANGE',
                                         given);
        if approver is null then
            return parterre.ask_manager(p_hold.id, p_hold.event_id, 'EXCHANGE', given);
        end if;
    end if;

    perform parterre.wait_for_seats(p_sale.event_id, returned || parterre.live_seats(p_hold));
    if p_hold.user_id < 0 and p_sale.user_id > 1 then
        update parterre.bookings set user_id = p_sale.user_id
        where id = p_hold.id and event_id = p_hold.event_id;
    end if;
    perform parterre.move_value(p_caller, p_sale, p_hold, approver, moved_comp, moved - moved_comp);
    perform parterre.write_refunds(p_caller, p_sale, approver, p_repay);
    perform parterre.take_back(p_caller, p_sale, returned, value, 'exchange');
    return parterre.confirm_hold(p_caller, p_hold, p_payments);
end
$$;

create or replace function api.exchange(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_from integer,
    p_seat_ids_from integer[], p_hold_booking integer, p_payments jsonb, p_repay jsonb)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    caller   constant parterre.caller := parterre.actor_of(p_token);
    payments constant jsonb := coalesce(p_payments, '[]');
    hold     record;
    sale     parterre.bookings;
    answer   api.booking_answer;
begin
    if caller.refused is not null then
        return parterre.refusal(caller.refused, p_hold_booking);
    end if;
    if coalesce(cardinality(p_seat_ids_from), 0) = 0
       or array_position(p_seat_ids_from, null) is not null then
        raise exception using errcode = 'PT400', message = 'no seats are named';
    end if;
    perform set_config('synchronous_commit', 'on', true);
    answer := parterre.open_request(
        caller, p_request_id, p_event_id,
        format('exchange %s of %s for %s by %s and %s', p_seat_ids_from, p_booking_from,
               p_hold_booking, p_payments, p_repay));
    if answer.replayed then
        return answer;
    end if;
    -- Ascending, as everywhere.
    if p_booking_from < p_hold_booking then
        sale := parterre.lock_sale(p_booking_from, p_event_id);
    end if;
    hold := parterre.lock_booking(caller, p_hold_booking, p_event_id);
    if p_booking_from > p_hold_booking then
        sale := parterre.lock_sale(p_booking_from, p_event_id);
    end if;
    answer := case
        when hold.refused is not null then parterre.refusal(hold.refused, p_hold_booking)
        when parterre.payments_total(payments) > (hold.booking).total_amount then
            parterre.booking_as_answer('AMOUNT_DIFFERS', p_hold_booking, p_event_id)
        when (hold.booking).status <> 'HOLD' or (hold.booking).hold_expires_at is null then
            parterre.booking_as_answer('HOLD_ENDED', p_hold_booking, p_event_id)
        when sale.id is null then parterre.changed(p_booking_from, p_event_id)
        else parterre.exchange(caller, p_request_id, sale, p_seat_ids_from, hold.booking, payments,
                               coalesce(p_repay, '[]'))
    end;
    if answer.outcome = 'HOLD_ENDED' then
        perform parterre.record_refunds_due(caller, hold.booking, payments);
    end if;
    return parterre.close_request(p_request_id, p_event_id, answer);
end
$$;
