-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sells about $2 per cent of the free seats of event $1 in one statement: real bookings of 1 to 6
-- neighbours in a row, fuller in front (by rank), with lines, payments and, for some, a customer.
-- A row is cut at its gaps and at random places; the pieces are sold in the order of a score until
-- the share is met.
with customers as (
    select array_agg(u.id) as ids
    from parterre.users u
    where u.password_hash = '*' and u.id > 1
), free_seats as (
    select id, price, block, row_order, seat_order, rank,
           lag(seat_order) over (partition by block, row_order order by seat_order, id) as before
    from parterre.event_seats
    where event_id + 0 = $1 and status = 'AVAILABLE'
), cut_rows as (
    select id, price, block, row_order, seat_order, rank,
           count(*) filter (where random() < 0.4 or seat_order is distinct from before + 1)
               over (partition by block, row_order order by seat_order, id) as cut
    from free_seats
), neighbours as (
    select id, price, block, row_order, rank, cut,
           (row_number() over (partition by block, row_order, cut order by seat_order, id) - 1)
               / 6 as piece
    from cut_rows
), parties as (
    select array_agg(id) as seat_ids, sum(price) as total, count(*) as size,
           min(rank) + 0.5 * max(max(rank)) over () * (random() + random()) as score
    from neighbours
    group by block, row_order, cut, piece
), queue as (
    select seat_ids, total, sum(size) over (order by score, seat_ids) as sold_so_far,
           sum(size) over () as all_free
    from parties
), sales as materialized (
    select nextval('parterre.bookings_id_seq')::integer as booking_id, seat_ids, total,
           now() - random() * interval '14 days' as sold_at, random() < 0.55 as by_card,
           case when random() < 0.3 then ids[1 + floor(random() * cardinality(ids))::integer] end
               as customer
    from queue cross join customers
    where sold_so_far <= round(all_free * $2::integer / 100.0)
), new_bookings as (
    insert into parterre.bookings (id, user_id, event_id, status, total_amount, payment_id,
                                   created_at, confirmed_at)
    overriding system value
    select booking_id, coalesce(customer, 1), $1, 'CONFIRMED', total,
           case when by_card then 'demonstration' end, sold_at - interval '40 seconds', sold_at
    from sales
), new_payments as (
    insert into parterre.payments (event_id, booking_id, tender, state, amount, tendered,
                                   reference, created_at, updated_at)
    select $1, booking_id, (case when by_card then 'CARD' else 'CASH' end)::parterre.tender,
           'BOUND', total, case when not by_card then ceil(total / 10) * 10 end,
           case when by_card then 'demonstration' end, sold_at, sold_at
    from sales
), sold_seats as (
    update parterre.event_seats s
    set status = 'BOOKED', current_booking_id = l.booking_id, version = version + 1,
        updated_at = l.sold_at
    from (select booking_id, sold_at, unnest(seat_ids) as seat_id from sales) l
    where s.id = l.seat_id and s.event_id = $1
    returning s.id, s.price, l.booking_id, l.sold_at
), new_lines as (
    insert into parterre.booking_seats (booking_id, seat_id, event_id, price_at_booking,
                                        created_at)
    select booking_id, id, $1, price, sold_at - interval '40 seconds'
    from sold_seats
    returning 1
), counted as (
    select count(*)::integer as sold from new_lines
), counter as (
    update parterre.events e
    set available_seats = available_seats - sold
    from counted
    where e.id = $1
)
select sold, (select count(*) from sales)::integer as bookings from counted
