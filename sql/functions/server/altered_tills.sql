-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tills whose login has other settings than it was given, for the log of parterred.
create or replace function api.altered_tills() returns table (till text, role_name text)
language sql stable security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$ select * from parterre.altered_tills() $$;
