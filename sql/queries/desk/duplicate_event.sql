-- SPDX-License-Identifier: GPL-3.0-or-later
-- Request $2 copies event $3 to the start $4, with what $5 names.
select outcome, version, id, message_args
  from api.duplicate_event($1::text, $2::uuid, $3::int, $4::text, $5::jsonb)
