-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tills, for managers.
select id, name, disabled, version, people, last_seen_at, connections, own
  from api.manage_tills($1::text)
