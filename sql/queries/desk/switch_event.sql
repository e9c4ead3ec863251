-- SPDX-License-Identifier: GPL-3.0-or-later
-- Switches event $2, read at version $3, on or off.
select outcome, version, id, message_args
  from api.switch_event($1::text, $2::int, $3::int, $4::boolean)
