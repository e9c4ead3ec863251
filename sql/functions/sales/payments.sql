-- SPDX-License-Identifier: GPL-3.0-or-later
-- Payments as a window sends them: an array of tender, amount_minor, tendered_minor, reference.
create or replace function parterre.payments_of(p_payments jsonb)
returns table (tender parterre.tender, amount numeric, tendered numeric, reference text)
language sql immutable
as $$
    select p.tender, parterre.amount(p.amount_minor), parterre.amount(p.tendered_minor),
           nullif(p.reference, '')
    from jsonb_to_recordset(p_payments)
        as p (tender parterre.tender, amount_minor bigint, tendered_minor bigint, reference text)
$$;

create or replace function parterre.payments_total(p_payments jsonb) returns numeric
language plpgsql
as $$
begin
    if jsonb_array_length(p_payments) > 20 then
        raise exception using errcode = 'PT400', message = 'a booking has at most 20 payments';
    end if;
    return (select coalesce(sum(amount), 0) from parterre.payments_of(p_payments));
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
    from parterre.payments_of(p_payments);
end
$$;

-- A card was charged for a booking that could not be confirmed: the money is due back, once. Cash
-- goes back over the counter.
create or replace function parterre.record_refunds_due(
    p_caller parterre.caller, p_booking parterre.bookings, p_payments jsonb)
returns void
language plpgsql
as $$
begin
    insert into parterre.payments
        (event_id, booking_id, session_id, tender, state, amount, reference)
    select p_booking.event_id, p_booking.id, p_caller.session_id, tender, 'REFUND_DUE', amount,
           reference
    from parterre.payments_of(p_payments)
    where tender = 'CARD'
      and not exists (select from parterre.payments
                      where booking_id = p_booking.id and event_id = p_booking.event_id
                        and state = 'REFUND_DUE');
end
$$;

-- Giving seats away takes a manager.
create or replace function parterre.needs_approval(
    p_caller parterre.caller, p_request_id uuid, p_event_id integer, p_payments jsonb)
returns boolean
language plpgsql
as $$
begin
    return coalesce(p_payments @> '[{"tender": "COMP"}]', false)
       and parterre.approver_of(p_caller, p_request_id, p_event_id) is null;
end
$$;
