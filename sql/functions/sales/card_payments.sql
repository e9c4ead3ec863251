-- SPDX-License-Identifier: GPL-3.0-or-later
-- A card payment is written down before the terminal is touched (INTENT), when the terminal took
-- the money (CAPTURED), when a confirmed booking has it (BOUND); else it ends as VOID, or is
-- REFUND_DUE until the money went back: REFUNDED, for good.
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

-- Moves a locked card payment to where the act takes it, null when it takes it nowhere.
create or replace function parterre.next_state(p_state parterre.payment_state, p_act text)
returns parterre.payment_state
language sql immutable
return case p_act || ' ' || p_state
    when 'capture card INTENT' then 'CAPTURED'
    when 'capture card VOID' then 'REFUND_DUE' -- the terminal was quicker than the clerk
    when 'drop card INTENT' then 'VOID'
    when 'drop card CAPTURED' then 'REFUND_DUE'
    when 'refund card REFUND_DUE' then 'REFUNDED' end::parterre.payment_state;

-- Whether what the act asks for was done before.
create or replace function parterre.was_done(
    p_payment parterre.payments, p_act text, p_reference text)
returns boolean
language sql immutable
return p_act = 'drop card' and p_payment.state in ('VOID', 'REFUND_DUE', 'REFUNDED')
       or p_act = 'refund card' and p_payment.state = 'REFUNDED'
       or p_act = 'capture card' and p_payment.state = 'CAPTURED'
          and p_payment.reference is not distinct from p_reference;

-- Captures, drops or refunds a card payment of this till.
create or replace function parterre.act_on_card(
    p_caller parterre.caller, p_event_id integer, p_act text, p_asked parterre.asked)
returns api.booking_answer
language plpgsql
as $$
declare
    said      constant text := parterre.terminal_reference(p_asked.words);
    card      constant record := parterre.lock_card(p_caller, p_asked.payment_id, p_event_id);
    payment   constant parterre.payments := card.payment;
    next      constant parterre.payment_state := parterre.next_state(payment.state, p_act);
    outcome   api.outcome := card.refused;
begin
    if outcome is null then
        outcome := case when p_act = 'capture card' and payment.state = 'VOID' then 'CHANGED'
                        when next is not null or parterre.was_done(payment, p_act, said)
                        then 'DONE'::api.outcome else 'CHANGED' end;
        update parterre.payments p
        set state = coalesce(next, p.state), updated_at = clock_timestamp(),
            reference = case when p_act = 'capture card' and next is not null
                             then said else p.reference end
        where p.id = payment.id and p.event_id = payment.event_id and next is not null;
        insert into parterre.audit (action, event_id, booking_id, session_id, details)
        values (p_act, p_event_id, payment.booking_id, p_caller.session_id,
                jsonb_build_object('payment', payment.id, 'reference', said,
                                   'outcome', outcome));
    end if;
    return parterre.refusal(outcome, payment.booking_id);
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
    asked parterre.asked;
begin
    asked.booking_id := p_booking_id;
    asked.amount := parterre.amount(p_amount_minor);
    return parterre.act(p_token, p_request_id, p_event_id, 'begin card', asked);
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
declare
    asked parterre.asked;
begin
    asked.payment_id := p_payment_id;
    asked.words := p_reference;
    outcome := (parterre.act(p_token, p_request_id, p_event_id, 'capture card', asked)).outcome;
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
declare
    asked parterre.asked;
begin
    asked.payment_id := p_payment_id;
    outcome := (parterre.act(p_token, p_request_id, p_event_id, 'drop card', asked)).outcome;
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
declare
    asked parterre.asked;
begin
    asked.payment_id := p_payment_id;
    asked.words := p_reference;
    outcome := (parterre.act(p_token, p_request_id, p_event_id, 'refund card', asked)).outcome;
end
$$;
