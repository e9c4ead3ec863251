-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is signed in where, for managers.
select id, staff_id, full_name, role, till, started_at, last_seen_at, locked, own
  from api.manage_sessions($1::text)
