-- SPDX-License-Identifier: GPL-3.0-or-later
-- A card payment is written down before the terminal is touched (INTENT), when the terminal took
-- the money (CAPTURED), when a confirmed booking has it (BOUND); else it ends as VOID, or is
-- REFUND_DUE until the money went back.
--
-- The reference of a terminal, as typed. Never a card number.
create or replace function parterre.terminal_reference(p_text text) returns text
language plpgsql immutable
as $$
begin
    return parterre.refuse_card_number(parterre.plain_text(p_text, 255));
end
$$;

-- Locks a card payment that was begun at this till.
create or replace function parterre.lock_card(
    p_caller parterre.caller, p_payment_id integer, p_event_id integer,
    out payment parterre.payments, out refused api.outcome)
language plpgsql
as $$
begin
    select * into payment
    from parterre.payments
    where id = p_payment_id and event_id = p_event_id and tender = 'CARD'
    for no key update;
    if not found then
        refused := 'NOT_FOUND';
    elsif p_caller.till_id is distinct from (select s.till_id from parterre.sessions s
                                             where s.id = payment.session_id) then
        refused := 'FORBIDDEN';
    end if;
end
$$;

-- Moves a locked card payment to where the act takes it; what was done before is done.
create or replace function parterre.move_card(
    p_payment parterre.payments, p_act text, p_reference text)
returns api.outcome
language plpgsql
as $$
declare
    next_state constant parterre.payment_state := case p_act || ' ' || p_payment.state
        when 'capture INTENT' then 'CAPTURED'
        when 'capture VOID' then 'REFUND_DUE' -- the terminal was quicker than the clerk
        when 'drop INTENT' then 'VOID'
        when 'drop CAPTURED' then 'REFUND_DUE'
        when 'refund REFUND_DUE' then 'VOID' end;
begin
    if next_state is not null then
        update parterre.payments
        set state = next_state, updated_at = clock_timestamp(),
            reference = case p_act when 'capture' then p_reference else reference end
        where id = p_payment.id and event_id = p_payment.event_id;
    end if;
    return case when p_act || ' ' || p_payment.state = 'capture VOID' then 'CHANGED'
                when next_state is not null
                     or p_act = 'drop' and p_payment.state in ('VOID', 'REFUND_DUE')
                     or p_act = 'refund' and p_payment.state = 'VOID'
                     or p_act = 'capture' and p_payment.state = 'CAPTURED'
                        and p_payment.reference is not distinct from p_reference
                then 'DONE'::api.outcome
                else 'CHANGED' end;
end
$$;

-- What capture, drop and refund have in common.
create or replace function parterre.act_on_card(
    p_token text, p_request_id uuid, p_event_id integer, p_payment_id integer, p_act text,
    p_reference text)
returns api.outcome
language plpgsql
as $$
declare
    caller    constant parterre.caller := parterre.actor_of(p_token);
    reference constant text := parterre.terminal_reference(p_reference);
    card      record;
    answer    api.booking_answer;
begin
    if caller.refused is not null then
        return caller.refused;
    end if;
    perform set_config('synchronous_commit', 'on', true);
    answer := parterre.open_request(caller, p_request_id, p_event_id,
                                    format('%s card %s by %s', p_act, p_payment_id, reference));
    if answer.replayed then
        return answer.outcome;
    end if;
    card := parterre.lock_card(caller, p_payment_id, p_event_id);
    answer := parterre.refusal(card.refused, (card.payment).booking_id);
    if card.refused is null then
        answer.outcome := parterre.move_card(card.payment, p_act, reference);
        insert into parterre.audit (action, event_id, booking_id, session_id, details)
        values (p_act || ' card', p_event_id, answer.booking_id, caller.session_id,
                jsonb_build_object('payment', p_payment_id, 'reference', reference,
                                   'outcome', answer.outcome));
    end if;
    return (parterre.close_request(p_request_id, p_event_id, answer)).outcome;
end
$$;

-- Writes down that a card will be charged for a live hold, which gets its time to pay. Together
-- the cards of a booking are never charged more than its total.
create or replace function parterre.begin_card(
    p_caller parterre.caller, p_booking parterre.bookings, p_amount numeric)
returns api.booking_answer
language plpgsql
as $$
declare
    answer api.booking_answer;
begin
    if p_amount is null or p_amount <= 0
       or p_amount > p_booking.total_amount - (
              select coalesce(sum(p.amount), 0)
              from parterre.payments p
              where p.booking_id = p_booking.id and p.event_id = p_booking.event_id
                and p.state in ('INTENT', 'AUTHORISED', 'CAPTURED')) then
        return parterre.booking_as_answer('AMOUNT_DIFFERS', p_booking.id, p_booking.event_id);
    end if;
    answer := parterre.begin_payment(p_caller, p_booking);
    insert into parterre.payments (event_id, booking_id, session_id, tender, state, amount)
    values (p_booking.event_id, p_booking.id, p_caller.session_id, 'CARD', 'INTENT', p_amount)
    returning id into answer.payment_id;
    return answer;
end
$$;

create or replace function api.begin_card(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer,
    p_amount_minor bigint)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.actor_of(p_token);
    hold   record;
    answer api.booking_answer;
begin
    if caller.refused is not null then
        return parterre.refusal(caller.refused, p_booking_id);
    end if;
    perform set_config('synchronous_commit', 'on', true);
    answer := parterre.open_request(caller, p_request_id, p_event_id,
                                    format('card %s for %s', p_amount_minor, p_booking_id));
    if answer.replayed then
        return answer;
    end if;
    hold := parterre.lock_live_hold(caller, p_booking_id, p_event_id);
    if hold.refused is not null then
        answer := parterre.refusal(hold.refused, p_booking_id);
    else
        answer := parterre.begin_card(caller, hold.booking, parterre.amount(p_amount_minor));
    end if;
    return parterre.close_request(p_request_id, p_event_id, answer);
end
$$;

-- The terminal took the money.
create or replace function api.capture_card(
    p_token text, p_request_id uuid, p_event_id integer, p_payment_id integer, p_reference text,
    out outcome api.outcome)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set lock_timeout = '2s'
as $$
begin
    outcome := parterre.act_on_card(p_token, p_request_id, p_event_id, p_payment_id, 'capture',
                                    p_reference);
end
$$;

-- The card payment will not be used: nothing was taken, or what was taken is due back.
create or replace function api.drop_card(
    p_token text, p_request_id uuid, p_event_id integer, p_payment_id integer,
    out outcome api.outcome, out state text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set lock_timeout = '2s'
as $$
begin
    outcome := parterre.act_on_card(p_token, p_request_id, p_event_id, p_payment_id, 'drop', null);
    if outcome in ('DONE', 'CHANGED') then
        state := (select p.state from parterre.payments p
                  where p.id = p_payment_id and p.event_id = p_event_id);
    end if;
end
$$;

-- The money that was due back went back.
create or replace function api.refund_done(
    p_token text, p_request_id uuid, p_event_id integer, p_payment_id integer, p_reference text,
    out outcome api.outcome)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set lock_timeout = '2s'
as $$
begin
    outcome := parterre.act_on_card(p_token, p_request_id, p_event_id, p_payment_id, 'refund',
                                    p_reference);
end
$$;
