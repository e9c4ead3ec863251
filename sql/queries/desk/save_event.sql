-- SPDX-License-Identifier: GPL-3.0-or-later
-- Request $2 saves event $3 (null for a new one), read at version $4, as $5, with picture $7 of
-- type $6 (null for none).
select outcome, version, id, message_args
  from api.save_event($1::text, $2::uuid, $3::int, $4::int, $5::jsonb, $6::text, $7::text)
