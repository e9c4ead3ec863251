-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends a session. A token that is none of this till is no error: it is ended already.
create or replace function api.sign_out(p_token text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    caller constant parterre.caller := parterre.caller_of(p_token);
begin
    update parterre.sessions set ended_at = clock_timestamp() where id = caller.session_id;
    insert into parterre.audit (action, session_id)
    select 'sign out', caller.session_id where caller.session_id is not null;
end
$$;
