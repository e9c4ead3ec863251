-- SPDX-License-Identifier: GPL-3.0-or-later
select booking_id, version, reason, letter, colour, release_before_minutes, release_at, seat_ids,
       worth_minor, currency, created_at, saved_by, saved_at
  from api.list_house_holds($1::text, $2::int)
