-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a window compares with itself before it does anything else.
create or replace function api.version(
    out api_version integer, out schema_version integer, out server_version text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
    select 3, (select max(version) from parterre.migrations),
           current_setting('server_version')
$$;
