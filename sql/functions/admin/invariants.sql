-- SPDX-License-Identifier: GPL-3.0-or-later
-- What must hold in every snapshot, one row each; violations is always 0. The constraints make
-- most of them impossible: this looks anyway, at the data itself.
create or replace function parterre.invariants()
returns table (name text, violations bigint)
language sql stable
as $$
    with live as materialized (
        select booking_id, event_id, count(*) as seats, sum(price_at_booking) as price
        from parterre.booking_seats
        where released_at is null
        group by booking_id, event_id
    ), money as materialized (
        select booking_id, event_id, sum(paid) as paid, sum(repaid) as repaid,
               coalesce(sum(paid) filter (where tender = 'COMP'), 0) as paid_comp,
               coalesce(sum(repaid) filter (where tender = 'COMP'), 0) as repaid_comp,
               coalesce(sum(paid - repaid) filter (where tender = 'EXCHANGE'), 0) as exchanged
        from (select booking_id, event_id, tender, amount as paid, 0 as repaid
              from parterre.payments where state = 'BOUND'
              union all
              select booking_id, event_id, tender, 0, amount from parterre.refunds) entry
        group by booking_id, event_id
    )
    select 'a seat in two live bookings', count(*)
    from (select from parterre.booking_seats
          where released_at is null
          group by seat_id having count(*) > 1) twice
    union all
    select 'a taken seat without a live line of its booking', count(*)
    from parterre.event_seats s
    left join parterre.booking_seats l
        on l.seat_id = s.id and l.event_id = s.event_id and l.released_at is null
    where s.status <> 'AVAILABLE' and l.booking_id is distinct from s.current_booking_id
    union all
    select 'a live line without its taken seat', count(*)
    from parterre.booking_seats l
    left join parterre.event_seats s on s.id = l.seat_id and s.event_id = l.event_id
    where l.released_at is null and s.current_booking_id is distinct from l.booking_id
    union all
    select 'a seat whose status is not that of its booking', count(*)
    from parterre.event_seats s
    left join parterre.bookings b
        on b.id = s.current_booking_id and b.event_id = s.event_id
    where s.status <> 'AVAILABLE'
      and b.status is distinct from case s.status
          when 'HOLD' then 'HOLD'::parterre.booking_status else 'CONFIRMED' end
    union all
    select 'a free seat with a booking, or a taken one without', count(*)
    from parterre.event_seats
    where (status = 'AVAILABLE') <> (current_booking_id is null)
    union all
    select 'an ended booking with live lines', count(*)
    from live
    join parterre.bookings b on b.id = live.booking_id and b.event_id = live.event_id
    where b.status in ('EXPIRED', 'CANCELLED')
    union all
    select 'a held or confirmed booking without lines', count(*)
    from parterre.bookings b
    left join live on live.booking_id = b.id and live.event_id = b.event_id
    where b.status in ('HOLD', 'CONFIRMED') and live.booking_id is null
    union all
    select 'a total that is not the sum of its lines', count(*)
    from live
    join parterre.bookings b on b.id = live.booking_id and b.event_id = live.event_id
    where b.status in ('HOLD', 'CONFIRMED') and b.total_amount <> live.price
    union all
    select 'a sale whose payments less refunds are not its total', count(*)
    from parterre.bookings b
    left join money m on m.booking_id = b.id and m.event_id = b.event_id
    where b.confirmed_at is not null and b.total_amount <> coalesce(m.paid - m.repaid, 0)
    union all
    select 'a refund above what was paid, or of no sale', count(*)
    from money m
    left join parterre.bookings b on b.id = m.booking_id and b.event_id = m.event_id
    where m.repaid > m.paid or m.repaid > 0 and b.confirmed_at is null
    union all
    select 'a comp given back as money', count(*)
    from money where repaid_comp > paid_comp or repaid - repaid_comp > paid - paid_comp
    union all
    select 'an event whose exchanges do not net to zero', count(*)
    from (select from money group by event_id having sum(exchanged) <> 0) e
    union all
    select 'a price type over its cap', count(*)
    from parterre.price_types t
    where t.max_total < (select count(*) from parterre.booking_seats l
                         where l.price_type_id = t.id and l.event_id = t.event_id
                           and l.released_at is null)
    union all
    select 'a payment bound to a booking never confirmed', count(*)
    from parterre.payments p
    left join parterre.bookings b on b.id = p.booking_id and b.event_id = p.event_id
    where p.state = 'BOUND' and b.confirmed_at is null
    union all
    select 'a counter of free seats that is off', count(*)
    from parterre.event_availability a
    left join (select event_id, count(*) as seats,
                      count(*) filter (where status = 'AVAILABLE') as free
               from parterre.event_seats group by event_id) s on s.event_id = a.event_id
    where a.available_seats <> coalesce(s.free, 0) or a.total_seats <> coalesce(s.seats, 0)
    union all
    select 'a request without an answer', count(*)
    from parterre.requests
    where answer is null
    union all
    select name, violations from parterre.house_invariants()
$$;
