-- SPDX-License-Identifier: GPL-3.0-or-later
-- A manager agrees, by password, to the one request that a clerk is about to make.
create or replace function api.approve(
    p_token text, p_request_id uuid, p_email text, p_password text,
    out status text, out retry_seconds integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    caller  constant parterre.caller := parterre.actor_of(p_token);
    manager integer;
begin
    if caller.refused is not null then
        status := caller.refused;
        retry_seconds := 0;
        return;
    end if;
    if p_request_id is null then
        raise exception using errcode = 'PT400', message = 'a request has an id';
    end if;
    select c.status, c.retry_seconds, c.user_id into status, retry_seconds, manager
    from parterre.check_password(p_email, p_password) c;
    if status = 'OK' and not exists (
        select from parterre.staff where user_id = manager and role = 'MANAGER') then
        status := 'REFUSED';
    end if;
    if status = 'OK' then
        insert into parterre.approvals (request_id, manager_id, session_id)
        values (p_request_id, manager, caller.session_id)
        on conflict (request_id) do nothing;
        insert into parterre.audit (action, session_id, details)
        values ('approve', caller.session_id,
                jsonb_build_object('request', p_request_id, 'manager', manager));
    end if;
end
$$;
