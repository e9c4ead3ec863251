-- SPDX-License-Identifier: GPL-3.0-or-later
-- Unlocks a session with the password of the person who opened it.
create or replace function api.unlock(
    p_token text, p_password text, out status text, out retry_seconds integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.caller_of(p_token);
begin
    if caller.session_id is null then
        status := 'SIGNED_OUT';
        retry_seconds := 0;
        return;
    end if;
    select c.status, c.retry_seconds into status, retry_seconds
    from parterre.users u, parterre.check_password(u.email, p_password) c
    where u.id = caller.staff_id;
    if status = 'OK' then
        update parterre.sessions set locked = false, last_seen_at = clock_timestamp()
        where id = caller.session_id;
    end if;
end
$$;
