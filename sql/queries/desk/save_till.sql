-- SPDX-License-Identifier: GPL-3.0-or-later
-- Renames a till, switches it off or on.
select outcome, version, id, message_args
  from api.save_till($1::text, $2::uuid, $3::int, $4::int, $5::text, $6::boolean)
