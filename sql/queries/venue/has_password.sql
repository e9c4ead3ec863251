-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a login role has a password. For a superuser.
select rolpassword is not null as present from pg_catalog.pg_authid where rolname = $1::text
