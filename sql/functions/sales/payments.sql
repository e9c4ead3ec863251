-- SPDX-License-Identifier: GPL-3.0-or-later
-- Payments as a window sends them: an array of tender, amount_minor, tendered_minor, reference, and
-- payment_id for a card payment that was begun.
create or replace function parterre.payments_of(p_payments jsonb)
returns table (tender parterre.tender, amount numeric, tendered numeric, reference text,
               payment_id integer)
language sql immutable
as $$
    select p.tender, parterre.amount(p.amount_minor), parterre.amount(p.tendered_minor),
           nullif(btrim(p.reference), ''), p.payment_id
    from jsonb_to_recordset(p_payments)
        as p (tender parterre.tender, amount_minor bigint, tendered_minor bigint, reference text,
              payment_id integer)
$$;

-- Whether any of them is a card payment that was begun.
create or replace function parterre.names_cards(p_payments jsonb) returns boolean
language sql immutable
return jsonb_path_exists(p_payments, '$[*].payment_id ? (@ != null)');

-- Whether those are what they are said to be: open card payments of this booking, each named once.
-- Locks them.
create or replace function parterre.cards_agree(
    p_booking parterre.bookings, p_payments jsonb)
returns boolean
language plpgsql
as $$
declare
    named constant integer[] := array(
        select payment_id from parterre.payments_of(p_payments)
        where payment_id is not null order by 1);
begin
    perform from parterre.payments
    where id = any (named) and event_id = p_booking.event_id and booking_id = p_booking.id
    order by id
    for no key update;
    return cardinality(named) = (
        select count(*)
        from parterre.payments_of(p_payments) said
        join parterre.payments p on p.id = said.payment_id and p.event_id = p_booking.event_id
        where p.booking_id = p_booking.id and p.tender = 'CARD' and said.tender = 'CARD'
          and p.amount = said.amount
          and (p.state = 'INTENT'
               or p.state = 'CAPTURED'
                  and p.reference is not distinct from coalesce(said.reference, p.reference)))
       and cardinality(named) = (select count(distinct n) from unnest(named) n);
end
$$;

-- What the payments come to. Refuses what no window sends: more than twenty, and an amount that is
-- missing, negative, or nothing beside others.
create or replace function parterre.payments_total(p_payments jsonb) returns numeric
language plpgsql
as $$
declare
    total numeric;
    valid boolean;
begin
    if jsonb_array_length(p_payments) > 20 then
        raise exception using errcode = 'PT400', message = 'a booking has at most 20 payments';
    end if;
    if p_payments @> '[{"tender": "EXCHANGE"}]' then
        raise exception using errcode = 'PT400', message = 'only an exchange pays by EXCHANGE';
    end if;
    select coalesce(sum(amount), 0),
           coalesce(bool_and(tender is not null and amount is not null and amount >= 0
                             and (tendered is null or tender = 'CASH'
                                  and tendered between amount and 99999999.99)), true)
               and coalesce(bool_and(amount > 0) or sum(amount) = 0, true)
    into total, valid
    from parterre.payments_of(p_payments);
    if not valid or total >= 100000000 then
        raise exception using errcode = 'PT400', message = 'a payment is an amount of a tender';
    end if;
    perform parterre.terminal_reference(reference) from parterre.payments_of(p_payments);
    return total;
exception when data_exception then -- its words would name what was sent
    raise exception using errcode = 'PT400', message = 'payments are not what they should be';
end
$$;

-- Writes the payments of a booking that is being confirmed in this transaction.
create or replace function parterre.bind_payments(
    p_caller parterre.caller, p_booking_id integer, p_event_id integer, p_payments jsonb)
returns void
language plpgsql
as $$
begin
    insert into parterre.payments
        (event_id, booking_id, session_id, tender, state, amount, tendered, reference)
    select p_event_id, p_booking_id, p_caller.session_id, tender, 'BOUND', amount, tendered,
           reference
    from parterre.payments_of(p_payments)
    where payment_id is null;
    if parterre.names_cards(p_payments) then
        update parterre.payments p
        set state = 'BOUND', booking_id = p_booking_id, updated_at = clock_timestamp(),
            reference = coalesce(said.reference, p.reference)
        from parterre.payments_of(p_payments) said
        where p.id = said.payment_id and p.event_id = p_event_id;
    end if;
end
$$;

-- A card was charged for a booking that could not be confirmed: the money is due back, once. Cash
-- goes back over the counter. What was never begun is believed only of a hold, up to its total: for
-- any other booking the window alone says that a card was charged, and a manager has to look.
create or replace function parterre.record_refunds_due(
    p_caller parterre.caller, p_booking parterre.bookings, p_payments jsonb)
returns void
language plpgsql
as $$
declare
    unasked numeric := (select sum(amount) from parterre.payments_of(p_payments)
                        where tender = 'CARD' and payment_id is null);
begin
    if unasked > 0 and (p_booking.status not in ('HOLD', 'EXPIRED')
                        or unasked > p_booking.total_amount) then
        insert into parterre.audit (action, event_id, booking_id, session_id, details)
        values ('card said to be charged', p_booking.event_id, p_booking.id, p_caller.session_id,
                jsonb_build_object('amount', unasked));
        unasked := null;
    end if;
    insert into parterre.payments
        (event_id, booking_id, session_id, tender, state, amount, reference)
    select p_booking.event_id, p_booking.id, p_caller.session_id, tender, 'REFUND_DUE', amount,
           reference
    from parterre.payments_of(p_payments) said
    where tender = 'CARD' and payment_id is null and unasked is not null
      and not exists (select from parterre.payments p
                      where p.booking_id = p_booking.id and p.event_id = p_booking.event_id
                        and p.state in ('REFUND_DUE', 'REFUNDED') and p.amount = said.amount
                        and p.reference is not distinct from said.reference);
    update parterre.payments p
    set state = 'REFUND_DUE', updated_at = clock_timestamp(),
        reference = coalesce(p.reference, said.reference)
    from parterre.payments_of(p_payments) said
    where p.id = said.payment_id and p.event_id = p_booking.event_id
      and p.booking_id = p_booking.id and p.state in ('INTENT', 'CAPTURED');
end
$$;
