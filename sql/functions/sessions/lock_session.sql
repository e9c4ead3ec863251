-- SPDX-License-Identifier: GPL-3.0-or-later
-- Locks a session until its person gives the password again.
create or replace function api.lock_session(p_token text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    caller constant parterre.caller := parterre.caller_of(p_token);
begin
    update parterre.sessions set locked = true where id = caller.session_id;
end
$$;
