-- SPDX-License-Identifier: GPL-3.0-or-later
-- Money given back, as a window sends it: an array of tender, amount_minor, reference, payment_id.
create or replace function parterre.repay_total(p_repay jsonb) returns numeric
language plpgsql
as $$
declare
    total constant numeric := parterre.payments_total(p_repay);
begin
    if exists (select from parterre.payments_of(p_repay) where amount = 0) then
        raise exception using errcode = 'PT400',
            message = 'what is given back is an amount of cash, card or comp';
    end if;
    return total;
end
$$;

-- What a booking was given for nothing and not yet taken back. It never goes back as money.
create or replace function parterre.comp_value(p_booking parterre.bookings) returns numeric
language plpgsql stable
as $$
begin
    return coalesce((select sum(amount) from parterre.payments
                     where booking_id = p_booking.id and event_id = p_booking.event_id
                       and state = 'BOUND' and tender = 'COMP'), 0)
         - coalesce((select sum(amount) from parterre.refunds
                     where booking_id = p_booking.id and event_id = p_booking.event_id
                       and tender = 'COMP'), 0);
end
$$;

-- Whether this may be given back of so much comp value and so much of any value.
create or replace function parterre.may_repay(
    p_repay jsonb, p_comp_value numeric, p_value numeric)
returns boolean
language plpgsql immutable
as $$
begin
    return (select coalesce(sum(amount) filter (where tender = 'COMP'), 0) <= p_comp_value
               and coalesce(sum(amount) filter (where tender <> 'COMP'), 0)
                   <= p_value - p_comp_value
            from parterre.payments_of(p_repay));
end
$$;

-- Whether the payments that are named are those of this booking, with that tender, and have as much
-- left as goes back on them.
create or replace function parterre.repays_own(p_booking parterre.bookings, p_repay jsonb)
returns boolean
language plpgsql
as $$
begin
    return not exists (
        select
        from (select payment_id, tender, sum(amount) as amount
              from parterre.payments_of(p_repay)
              where payment_id is not null group by payment_id, tender) said
        where not exists (
            select from parterre.payments p
            where p.id = said.payment_id and p.event_id = p_booking.event_id
              and p.booking_id = p_booking.id and p.state = 'BOUND' and p.tender = said.tender
              and said.amount <= p.amount - (
                  select coalesce(sum(r.amount), 0) from parterre.refunds r
                  where r.booking_id = p_booking.id and r.event_id = p_booking.event_id
                    and r.payment_id = p.id)));
end
$$;

-- Whether more goes back in cash, or on cards, than was paid that way and is still there. What seats
-- were exchanged for was paid elsewhere: nobody can say how.
create or replace function parterre.repays_otherwise(p_booking parterre.bookings, p_repay jsonb)
returns boolean
language plpgsql
as $$
begin
    return exists (
        select
        from (select tender, sum(amount) as amount
              from parterre.payments_of(p_repay) where tender <> 'COMP' group by tender) said
        where said.amount > (
                select coalesce(sum(p.amount), 0) from parterre.payments p
                where p.booking_id = p_booking.id and p.event_id = p_booking.event_id
                  and p.state = 'BOUND' and p.tender = said.tender)
            - (select coalesce(sum(r.amount), 0) from parterre.refunds r
               where r.booking_id = p_booking.id and r.event_id = p_booking.event_id
                 and r.tender = said.tender));
end
$$;

-- Writes what was given back for a locked booking.
create or replace function parterre.write_refunds(
    p_caller parterre.caller, p_booking parterre.bookings, p_approver integer, p_repay jsonb)
returns void
language plpgsql
as $$
begin
    insert into parterre.refunds (event_id, booking_id, payment_id, session_id, approved_by,
                                  tender, amount, reference)
    select p_booking.event_id, p_booking.id, payment_id, p_caller.session_id, p_approver, tender,
           amount, parterre.terminal_reference(reference)
    from parterre.payments_of(p_repay);
end
$$;

-- Locks a sale of any till; nothing when it is not one, or no longer.
create or replace function parterre.lock_sale(p_booking_id integer, p_event_id integer)
returns parterre.bookings
language plpgsql
as $$
declare
    booking parterre.bookings;
begin
    select * into booking
    from parterre.bookings
    where id = p_booking_id and event_id = p_event_id and status = 'CONFIRMED'
    for no key update;
    return booking;
end
$$;

-- What the seats of a locked sale cost, or null when it does not have all of them.
create or replace function parterre.value_of(p_booking parterre.bookings, p_seat_ids integer[])
returns numeric
language plpgsql
as $$
begin
    return (select case when count(*) = cardinality(p_seat_ids) then sum(price_at_booking) end
            from parterre.booking_seats
            where booking_id = p_booking.id and event_id = p_booking.event_id
              and seat_id = any (p_seat_ids) and released_at is null);
end
$$;

-- Takes sold seats back into the house: their tickets are void. The last one ends the booking.
create or replace function parterre.take_back(
    p_caller parterre.caller, p_booking parterre.bookings, p_seat_ids integer[], p_value numeric,
    p_action text)
returns void
language plpgsql
as $$
declare
    at constant timestamptz := clock_timestamp();
begin
    update parterre.booking_seats set released_at = at
    where booking_id = p_booking.id and event_id = p_booking.event_id
      and seat_id = any (p_seat_ids) and released_at is null;
    update parterre.event_seats
    set status = 'AVAILABLE', current_booking_id = null, version = version + 1, updated_at = at
    where id = any (p_seat_ids) and event_id = p_booking.event_id;
    update parterre.bookings set total_amount = total_amount - p_value
    where id = p_booking.id and event_id = p_booking.event_id;
    if cardinality(parterre.live_seats(p_booking)) = 0 then
        update parterre.bookings set status = 'CANCELLED', cancelled_at = at
        where id = p_booking.id and event_id = p_booking.event_id;
    end if;
    insert into parterre.seat_changes (event_id, delta, seat_ids, action, booking_id, session_id)
    values (p_booking.event_id, cardinality(p_seat_ids), p_seat_ids, p_action, p_booking.id,
            p_caller.session_id);
end
$$;
