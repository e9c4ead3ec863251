-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happened to a seat, the latest first.
select made_at, action, till, person, booking_id, reference
  from api.seat_history($1::text, $2::int, $3::int)
