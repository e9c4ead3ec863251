-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tonight in figures, in one snapshot: they agree with each other. Bookings are found by event,
-- their lines and payments by booking, the seats by event: whatever else the house sells costs
-- nothing here.

-- Every sale of an event, with the session that took the money (whoever held the seats may have
-- handed the till over; null for what no till sold) and what it took. What is refunded stays a sale.
create or replace function parterre.sales_of(p_event_id integer)
returns table (booking_id integer, seller integer, lasts boolean, begun_at timestamptz,
               sold_at timestamptz, cash numeric, card numeric, comp numeric)
language sql stable rows 10000
as $$
    select b.id, coalesce(min(p.session_id), b.session_id), b.status = 'CONFIRMED', b.created_at,
           b.confirmed_at,
           coalesce(sum(p.amount) filter (where p.tender = 'CASH'), 0),
           coalesce(sum(p.amount) filter (where p.tender = 'CARD'), 0),
           coalesce(sum(p.amount) filter (where p.tender = 'COMP'), 0)
    from parterre.bookings b
    left join parterre.payments p
        on p.booking_id = b.id and p.event_id = b.event_id and p.state = 'BOUND'
    where b.event_id = p_event_id and b.confirmed_at is not null
    group by b.id, b.event_id
$$;

-- The live holds with an end, the soonest first, with whom they belong to. paying: the clerk is
-- taking the money.
create or replace function parterre.ending_holds(p_event_id integer, p_till_id integer)
returns table (booking_id integer, till text, person text, seats text, seat_count integer,
               ms_left bigint, paying boolean, own boolean)
language plpgsql stable rows 20
as $$
begin
    return query
    select b.id, t.name::text, u.full_name::text,
           parterre.seats_in_words(p_event_id, l.seat_ids), cardinality(l.seat_ids),
           parterre.ms_left(b.hold_expires_at), b.payment_begun_at is not null,
           b.till_id = p_till_id
    from (select * from parterre.bookings
          where event_id = p_event_id and status = 'HOLD'
            and hold_expires_at > clock_timestamp()
          order by hold_expires_at limit 100) b
    join parterre.tills t on t.id = b.till_id
    join parterre.sessions s on s.id = b.session_id
    join parterre.users u on u.id = s.staff_id
    cross join lateral (
        select array_agg(n.seat_id order by n.seat_id) as seat_ids
        from parterre.booking_seats n
        where n.booking_id = b.id and n.event_id = b.event_id and n.released_at is null) l
    order by b.hold_expires_at;
end
$$;

-- For managers. Money in minor units. sold, held, house and free are seats, total_seats in all; a
-- hold that ran out can be had: it is free. tenders: received and refunded by tender, without the
-- value that exchanges moved. sections: seats and the value of those sold. prices: the same by
-- section and price type (null is the standard price). windows: by till and person who took the
-- money (null for what no till sold). minutes: sales in each of the last 60, the latest last.
-- median_ms: from the first hold to the sale, of those sales; null without any.
create or replace function api.tonight(p_token text, p_event_id integer)
returns table (event_name text, start_time timestamptz, time_zone text, currency text,
               total_seats integer, sold integer, held integer, house integer, free integer,
               tenders jsonb, sections jsonb, prices jsonb, windows jsonb, minutes integer[],
               median_ms bigint, holds jsonb)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off set work_mem = '32MB'
as $$
declare
    caller constant parterre.caller := parterre.managing_reader_of(p_token);
    now_at constant timestamptz := clock_timestamp();
begin
    return query
    with sale as materialized (
        select * from parterre.sales_of(p_event_id)
    ), refund as materialized (
        select r.session_id, r.tender, r.amount
        from sale
        join parterre.refunds r on r.booking_id = sale.booking_id and r.event_id = p_event_id
        where r.tender <> 'EXCHANGE'
    ), booking as (
        select sale.booking_id, sale.seller, 'SOLD' as kind from sale where sale.lasts
        union all
        select b.id, null, case when b.hold_expires_at is null then 'HOUSE' else 'HELD' end
        from parterre.bookings b
        where b.event_id = p_event_id and b.status = 'HOLD'
          and coalesce(b.hold_expires_at > now_at, true)
    ), line as (
        select l.seat_id, l.price_at_booking as price, l.price_type_id as type, booking.kind,
               booking.seller
        from booking
        join parterre.booking_seats l
            on l.booking_id = booking.booking_id and l.event_id = p_event_id
        where l.released_at is null
    ), figure as materialized ( -- a few hundred rows of which all the rest is made
        select s.section::text, line.kind, line.type, line.seller, count(*) as seats,
               coalesce(sum(line.price), 0) as value
        from parterre.event_seats s
        left join line on line.seat_id = s.id
        where s.event_id + 0 = p_event_id
        group by s.section, line.kind, line.type, line.seller
    ), house_of as (
        select coalesce(sum(f.seats), 0)::integer as total,
               coalesce(sum(f.seats) filter (where f.kind = 'SOLD'), 0)::integer as sold,
               coalesce(sum(f.seats) filter (where f.kind = 'HELD'), 0)::integer as held,
               coalesce(sum(f.seats) filter (where f.kind = 'HOUSE'), 0)::integer as house
        from figure f
    ), section as (
        select f.section, sum(f.seats) as total,
               coalesce(sum(f.seats) filter (where f.kind = 'SOLD'), 0) as sold,
               coalesce(sum(f.seats) filter (where f.kind = 'HELD'), 0) as held,
               coalesce(sum(f.seats) filter (where f.kind = 'HOUSE'), 0) as house,
               parterre.minor(coalesce(sum(f.value) filter (where f.kind = 'SOLD'), 0))
                   as value_minor
        from figure f
        group by f.section
    ), price as (
        select f.section, t.name as price_type, sum(f.seats) as sold,
               parterre.minor(sum(f.value)) as value_minor
        from figure f
        left join parterre.price_types t on t.id = f.type and t.event_id = p_event_id
        where f.kind = 'SOLD'
        group by f.section, t.id, t.name
    ), act as (
        select sale.seller, 1 as sales, 0 as seats, sale.cash, sale.card, 0 as refunded from sale
        union all
        select f.seller, 0, f.seats, 0, 0, 0 from figure f where f.kind = 'SOLD'
        union all
        select r.session_id, 0, 0, 0, 0, r.amount from refund r where r.tender <> 'COMP'
    ), window_of as (
        select t.name as till, u.full_name as person, sum(a.sales) as sales,
               sum(a.seats) as seats, parterre.minor(sum(a.cash)) as cash_minor,
               parterre.minor(sum(a.card)) as card_minor,
               parterre.minor(sum(a.refunded)) as refunded_minor
        from act a
        left join parterre.sessions s on s.id = a.seller
        left join parterre.tills t on t.id = s.till_id
        left join parterre.users u on u.id = s.staff_id
        group by t.name, u.full_name
    ), tender as (
        select n.tender,
               parterre.minor(coalesce((select sum(case n.tender when 'CASH' then sale.cash
                                                   when 'CARD' then sale.card else sale.comp end)
                                        from sale), 0)) as received_minor,
               parterre.minor(coalesce((select sum(r.amount) from refund r
                                        where r.tender::text = n.tender), 0)) as refunded_minor
        from (values ('CASH'), ('CARD'), ('COMP')) n (tender)
    ), recent as materialized (
        select floor(extract(epoch from now_at - sale.sold_at) / 60)::integer as age,
               extract(epoch from sale.sold_at - sale.begun_at) * 1000 as took_ms
        from sale
        where sale.sold_at > now_at - interval '60 minutes'
    )
    select e.name::text, e.start_time, e.time_zone, e.currency, h.total, h.sold, h.held, h.house,
           h.total - h.sold - h.held - h.house,
           (select jsonb_agg(to_jsonb(t)) from tender t),
           (select coalesce(jsonb_agg(to_jsonb(s) order by s.section), '[]') from section s),
           (select coalesce(jsonb_agg(to_jsonb(p) order by p.section, p.price_type), '[]')
            from price p),
           (select coalesce(jsonb_agg(to_jsonb(w) order by w.till, w.person), '[]')
            from window_of w),
           array(select (select count(*)::integer from recent r where r.age = m)
                 from generate_series(59, 0, -1) m),
           (select percentile_cont(0.5) within group (order by r.took_ms)::bigint from recent r),
           (select coalesce(jsonb_agg(to_jsonb(o) order by o.ms_left), '[]')
            from parterre.ending_holds(p_event_id, caller.till_id) o)
    from parterre.events e
    cross join house_of h
    where e.id = p_event_id;
end
$$;
