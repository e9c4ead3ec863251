-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everybody who may sign in, for managers.
select id, email, full_name, role, rights, disabled, version, tills, last_seen_at, own
  from api.manage_staff($1::text)
