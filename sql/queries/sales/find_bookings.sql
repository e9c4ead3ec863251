-- SPDX-License-Identifier: GPL-3.0-or-later
-- Bookings by whatever a person knows of them.
select event_id, booking_id, reference, status, customer, event_name, start_time, seats,
       seat_count, total_minor, currency, confirmed_at, till, clerk
  from api.find_bookings($1::text, $2::text, $3::int, $4::int)
