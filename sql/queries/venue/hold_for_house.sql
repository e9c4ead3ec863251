-- SPDX-License-Identifier: GPL-3.0-or-later
-- Holds $2 seats of event $1 for the house, without expiry, beside the best free seat.
with best as (
    select block, row_order, seat_order
    from parterre.event_seats
    where event_id + 0 = $1 and status = 'AVAILABLE' and kind = 0
    order by rank, id
    limit 1
), chosen as materialized (
    select s.id, s.price
    from parterre.event_seats s
    join best b on b.block = s.block and b.row_order = s.row_order
    where s.event_id + 0 = $1 and s.status = 'AVAILABLE'
    order by abs(s.seat_order - b.seat_order), s.id
    limit $2::integer
), booking as (
    insert into parterre.bookings (user_id, event_id, status, total_amount)
    select 1, $1, 'HOLD', sum(price) from chosen having count(*) > 0
    returning id
), words as (
    insert into parterre.house_holds (booking_id, event_id, reason, letter, colour)
    select id, $1, 'House', 'H', 1 from booking
), held as (
    update parterre.event_seats s
    set status = 'HOLD', current_booking_id = b.id, version = version + 1, updated_at = now()
    from chosen c, booking b
    where s.id = c.id and s.event_id = $1
    returning s.id, s.price, b.id as booking_id
), lines as (
    insert into parterre.booking_seats (booking_id, seat_id, event_id, price_at_booking)
    select booking_id, id, $1, price from held
    returning 1
), counted as (
    select count(*)::integer as held from lines
), counter as (
    update parterre.events e
    set available_seats = available_seats - c.held
    from counted c
    where e.id = $1
)
select held from counted
