-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tickets of a sale, for staff at any till; their codes only for the till that sold them or
-- printed them anew, null for others. Those not signed yet are put in the queue of parterred; without
-- a signature a ticket counts only where the door is on line.
create or replace function api.tickets(p_token text, p_event_id integer, p_booking_id integer)
returns table (line_id bigint, seat_id integer, section text, row_name text, number text,
               price_minor bigint, currency text, price_type text, code text, serial integer,
               signature bytea, key_id integer, printed boolean)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.reader_of(p_token);
begin
    if parterre.unsigned_tickets(p_booking_id, p_event_id) > 0 then
        perform parterre.ask_for_signatures(p_booking_id, p_event_id);
    end if;
    return query
    select l.id, l.seat_id, s.section::text, s.row_number::text, s.seat_number::text,
           parterre.minor(l.price_at_booking), e.currency, coalesce(t.name::text, ''),
           case when o.ours then replace(l.ticket_code::text, '-', '') end, l.serial::integer,
           case when o.ours then g.signature end, case when o.ours then g.key_id::integer end,
           l.printed_at is not null
    from parterre.bookings b
    join parterre.events e on e.id = b.event_id
    join parterre.booking_seats l
        on l.booking_id = b.id and l.event_id = b.event_id and l.released_at is null
    cross join lateral (
        select coalesce(l.code_till_id, b.till_id) is not distinct from caller.till_id as ours) o
    join parterre.event_seats s on s.id = l.seat_id and s.event_id = l.event_id
    left join parterre.price_types t on t.id = l.price_type_id and t.event_id = l.event_id
    left join parterre.ticket_signatures g
        on g.line_id = l.id and g.event_id = l.event_id and g.serial = l.serial
    where b.id = p_booking_id and b.event_id = p_event_id and b.status = 'CONFIRMED'
    order by s.section, s.block, s.row_order, s.seat_order, l.seat_id;
end
$$;

-- How many tickets of a sale have no signature for their serial.
create or replace function parterre.unsigned_tickets(p_booking_id integer, p_event_id integer)
returns integer
language plpgsql stable
as $$
begin
    return (select count(*)
            from parterre.bookings b
            join parterre.booking_seats l
                on l.booking_id = b.id and l.event_id = b.event_id and l.released_at is null
            where b.id = p_booking_id and b.event_id = p_event_id and b.status = 'CONFIRMED'
              and not exists (select from parterre.ticket_signatures g
                              where g.line_id = l.id and g.event_id = l.event_id
                                and g.serial = l.serial));
end
$$;

-- Whether this transaction may put that sale in the queue. Two never do so at once: the second would
-- wait for as long as the first stays open. Whose turn is missed is asked for when tickets are read.
create or replace function parterre.may_queue(p_booking_id integer) returns boolean
language plpgsql
as $$
begin
    return pg_try_advisory_xact_lock(
        hashtextextended('parterre.signing_queue', p_booking_id % 1024));
end
$$;

-- Puts a sale in the queue; without a key nobody would ever take it out again.
create or replace function parterre.ask_for_signatures(p_booking_id integer, p_event_id integer)
returns void
language plpgsql
as $$
begin
    insert into parterre.signing_queue (event_id, booking_id)
    select p_event_id, p_booking_id
    where exists (select from parterre.ticket_keys where retired_at is null)
      and parterre.may_queue(p_booking_id)
    on conflict do nothing;
end
$$;

create or replace function api.ticket_keys(p_token text)
returns table (id integer, public_key bytea)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform parterre.reader_of(p_token);
    return query select k.id::integer, k.public_key from parterre.ticket_keys k order by k.id;
end
$$;
