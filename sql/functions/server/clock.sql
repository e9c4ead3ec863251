-- SPDX-License-Identifier: GPL-3.0-or-later
-- The clock that holds run by, in milliseconds since 1970, and how long a hold lasts: parterred
-- compares it with a clock that nobody can set.
create or replace function api.server_clock(out wall_ms bigint, out hold_seconds integer)
language sql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
    select (extract(epoch from clock_timestamp()) * 1000)::bigint,
           parterre.setting('hold_seconds')::integer
$$;
