-- SPDX-License-Identifier: GPL-3.0-or-later
-- The bookings of one customer.
select event_id, booking_id, reference, status, customer, event_name, start_time, seats,
       seat_count, total_minor, currency, confirmed_at, till, clerk
  from api.customer_bookings($1::text, $2::int, $3::int)
