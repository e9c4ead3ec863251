-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether this server has a database of that name.
select exists (select from pg_catalog.pg_database where datname = $1::text) as present
