-- SPDX-License-Identifier: GPL-3.0-or-later
-- No seats: all of them.
select outcome, version, id, message_args
  from api.release_house_hold($1::text, $2::int, $3::int, $4::int[])
