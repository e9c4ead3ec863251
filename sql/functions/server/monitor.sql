-- SPDX-License-Identifier: GPL-3.0-or-later
-- What must hold for these bookings and their seats, as parterre.invariants() says for the whole
-- house: cheap enough to look at whatever was sold in the last minute. One row a broken rule.
create or replace function parterre.violations_of(p_booking_ids integer[])
returns table (name text, violations bigint)
language sql stable
set enable_seqscan = off set jit = off
as $$
    with booking as materialized (
        select b.id, b.event_id, b.status, b.total_amount, b.confirmed_at
        from parterre.bookings b
        where b.id = any (p_booking_ids)
    ), line as materialized (
        select l.booking_id, l.event_id, l.seat_id, l.price_at_booking, b.status
        from booking b
        join parterre.booking_seats l on l.booking_id = b.id and l.event_id = b.event_id
        where l.released_at is null
    ), total as (
        select b.id, b.status, b.total_amount, b.confirmed_at, count(l.seat_id) as seats,
               coalesce(sum(l.price_at_booking), 0) as price,
               (select coalesce(sum(p.amount), 0) from parterre.payments p
                where p.booking_id = b.id and p.event_id = b.event_id and p.state = 'BOUND') as paid,
               (select coalesce(sum(r.amount), 0) from parterre.refunds r
                where r.booking_id = b.id and r.event_id = b.event_id) as repaid
        from booking b
        left join line l on l.booking_id = b.id
        group by b.id, b.event_id, b.status, b.total_amount, b.confirmed_at
    ), found as (
        select 'a seat in two live bookings' as name
        from line l
        join parterre.booking_seats other
            on other.seat_id = l.seat_id and other.event_id = l.event_id
           and other.released_at is null and other.booking_id <> l.booking_id
        union all
        select 'a live line without its taken seat'
        from line l
        left join parterre.event_seats s on s.id = l.seat_id and s.event_id = l.event_id
        where s.current_booking_id is distinct from l.booking_id
           or s.status::text is distinct from
              case l.status when 'HOLD' then 'HOLD' when 'CONFIRMED' then 'BOOKED' end
        union all
        select 'an ended booking with live lines'
        from total where status in ('EXPIRED', 'CANCELLED') and seats > 0
        union all
        select 'a held or confirmed booking without lines'
        from total where status in ('HOLD', 'CONFIRMED') and seats = 0
        union all
        select 'a total that is not the sum of its lines'
        from total where status in ('HOLD', 'CONFIRMED') and total_amount <> price
        union all
        select 'a sale whose payments less refunds are not its total'
        from total where confirmed_at is not null and total_amount <> paid - repaid
    )
    select f.name, count(*) from found f group by f.name order by f.name
$$;

-- The rules for all bookings that changed after row p_after of the audit table, 20,000 rows at most.
-- The first row tells up to where it looked; the others which rules are broken.
create or replace function api.check_recent(p_after bigint)
returns table (upto bigint, name text, violations bigint)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
declare
    last        bigint;
    booking_ids integer[];
begin
    select max(a.id), array_agg(distinct a.booking_id) filter (where a.booking_id is not null)
    into last, booking_ids
    from (select id, booking_id from parterre.audit
          where id > p_after order by id limit 20000) a;
    return query select coalesce(last, p_after), null::text, null::bigint;
    if cardinality(booking_ids) > 0 then
        return query select last, v.name, v.violations
                     from parterre.violations_of(booking_ids) v;
    end if;
end
$$;

-- Where the audit table ends.
create or replace function api.audit_end() returns bigint
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$ select coalesce(max(id), 0) from parterre.audit $$;

-- The counters of free seats that are off, set right at once. The difference is added, so that a
-- sale which commits meanwhile is counted as ever. It says by how much each was off. A second
-- caller at once finds nothing to do.
create or replace function api.repair_counters()
returns table (event_id integer, was_off_by integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    if not pg_try_advisory_xact_lock(hashtextextended('parterre.repair_counters', 0)) then
        return;
    end if;
    return query
    with drift as (
        select a.event_id as id, coalesce(s.free, 0) - a.available_seats as missing
        from parterre.event_availability a
        left join (select c.event_id, count(*)::integer as free
                   from parterre.event_seats c where c.status = 'AVAILABLE'
                   group by c.event_id) s on s.event_id = a.event_id
        where a.available_seats <> coalesce(s.free, 0)
    ), repaired as (
        update parterre.events e set available_seats = e.available_seats + d.missing
        from drift d
        where e.id = d.id
        returning e.id, d.missing
    ), noted as (
        insert into parterre.audit (action, event_id, delta, details)
        select 'repair counter', r.id, r.missing, jsonb_build_object('was_off_by', -r.missing)
        from repaired r
    )
    select r.id, -r.missing from repaired r order by r.id;
end
$$;
