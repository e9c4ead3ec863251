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
create or replace function parterre.exchange_locked(
    p_caller parterre.caller, p_request_id uuid, p_sale parterre.bookings,
    p_hold parterre.bookings, p_asked parterre.asked)
returns api.booking_answer
language plpgsql
as $$
declare
    returned constant integer[] := parterre.plain_list(p_asked.seat_ids);
    value    constant numeric := parterre.value_of(p_sale, returned);
    moved    constant numeric := least(value, p_hold.total_amount);
    comp     constant numeric := parterre.comp_value(p_sale);
    moved_comp constant numeric := least(moved, comp);
    given    numeric;
    act      parterre.approval_act := 'EXCHANGE';
    approver integer;
begin
    if value is null then
        return parterre.booking_as_answer('CHANGED', p_sale.id, p_sale.event_id);
    end if;
    if parterre.payments_total(p_asked.payments) <> p_hold.total_amount - moved
       or parterre.repay_total(p_asked.repay) <> value - moved
       or not parterre.may_repay(p_asked.repay, comp - moved_comp, p_sale.total_amount - moved) then
        return parterre.booking_as_answer('AMOUNT_DIFFERS', p_hold.id, p_hold.event_id);
    end if;
    if not parterre.cards_agree(p_hold, p_asked.payments)
       or not parterre.repays_own(p_sale, p_asked.repay) then
        return parterre.booking_as_answer('CHANGED', p_hold.id, p_hold.event_id);
    end if;
    given := value - moved + coalesce(parterre.comp_of(p_asked.payments), 0);
    if parterre.repays_otherwise(p_sale, p_asked.repay) then
        act := 'OTHER_TENDER';
    end if;
    if not parterre.has_tickets(p_caller, p_sale, returned, p_asked.codes, 2) then
        given := greatest(given, value); -- the sale may be that of somebody else
    end if;
    if given > 0 then
        approver := parterre.approver_of(p_caller, p_request_id, p_sale.event_id, act, given);
        if approver is null then
            return parterre.ask_manager(p_hold.id, p_hold.event_id, act, given);
        end if;
    end if;

    perform parterre.wait_for_seats(p_sale.event_id, returned || parterre.live_seats(p_hold));
    if p_hold.user_id < 0 and p_sale.user_id > 1 then
        update parterre.bookings set user_id = p_sale.user_id
        where id = p_hold.id and event_id = p_hold.event_id;
    end if;
    perform parterre.move_value(p_caller, p_sale, p_hold, approver, moved_comp, moved - moved_comp);
    perform parterre.write_refunds(p_caller, p_sale, approver, p_asked.repay);
    perform parterre.take_back(p_caller, p_sale, returned, value, 'exchange');
    return parterre.confirm_hold(p_caller, p_hold, p_asked.payments);
end
$$;

-- Locks both bookings, ascending as everywhere, and exchanges. What a card was charged for a hold
-- that is none any more is due back.
create or replace function parterre.exchange(
    p_caller parterre.caller, p_request_id uuid, p_event_id integer, p_asked parterre.asked)
returns api.booking_answer
language plpgsql
as $$
declare
    asked   parterre.asked := p_asked;
    total   numeric;
    locked  record;
    hold    parterre.bookings;
    sale    parterre.bookings;
    too_late api.outcome;
begin
    asked.payments := coalesce(asked.payments, '[]');
    asked.repay := coalesce(asked.repay, '[]');
    total := parterre.payments_total(asked.payments);
    if asked.booking_id < asked.hold_id then
        sale := parterre.lock_sale(asked.booking_id, p_event_id);
    end if;
    locked := parterre.lock_booking(p_caller, asked.hold_id, p_event_id);
    hold := locked.booking;
    if asked.booking_id > asked.hold_id then
        sale := parterre.lock_sale(asked.booking_id, p_event_id);
    end if;
    if locked.refused is not null then
        return parterre.refusal(locked.refused, asked.hold_id);
    end if;
    if total > hold.total_amount then
        return parterre.booking_as_answer('AMOUNT_DIFFERS', hold.id, p_event_id);
    end if;
    too_late := case when hold.status <> 'HOLD' or hold.hold_expires_at is null then 'HOLD_ENDED'
                     else parterre.why_not_late(hold) end;
    if too_late is not null then
        perform parterre.record_refunds_due(p_caller, hold, asked.payments);
        return parterre.booking_as_answer(too_late, hold.id, p_event_id);
    end if;
    if sale.id is null then
        return parterre.changed(asked.booking_id, p_event_id);
    end if;
    return parterre.exchange_locked(p_caller, p_request_id, sale, hold, asked);
end
$$;

create or replace function api.exchange(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_from integer,
    p_seat_ids_from integer[], p_hold_booking integer, p_payments jsonb, p_repay jsonb,
    p_codes text[] default '{}')
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    asked parterre.asked;
begin
    asked.booking_id := p_booking_from;
    asked.seat_ids := p_seat_ids_from;
    asked.hold_id := p_hold_booking;
    asked.payments := p_payments;
    asked.repay := p_repay;
    asked.codes := p_codes;
    return parterre.act(p_token, p_request_id, p_event_id, 'exchange', asked);
end
$$;
