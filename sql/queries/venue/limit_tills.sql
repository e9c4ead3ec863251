-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every till that has a role on this server gets the settings of a till, and no others.
select parterre.limit_till(t.role_name)
from parterre.tills t
join pg_catalog.pg_roles r on r.rolname = t.role_name
where not t.disabled
