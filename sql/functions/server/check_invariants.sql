-- SPDX-License-Identifier: GPL-3.0-or-later
-- The invariants for the monitor in parterred.
create or replace function api.check_invariants()
returns table (name text, violations bigint)
language sql stable security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$ select * from parterre.invariants() $$;
