-- SPDX-License-Identifier: GPL-3.0-or-later
-- A manager agrees, by password, to the one request that a clerk is about to make: to its act and
-- to the money that it gives back or waives. Agreeing again, before it is used, replaces that.
create or replace function api.approve(
    p_token text, p_request_id uuid, p_act text, p_amount_minor bigint, p_email text,
    p_password text, out status text, out retry_seconds integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '2s'
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
    if p_request_id is null or not coalesce(p_amount_minor >= 0, false)
       or not coalesce(p_act = any (enum_range(null::parterre.approval_act)::text[]), false) then
        raise exception using errcode = 'PT400',
            message = 'an approval names a request, an act and an amount';
    end if;
    select c.status, c.retry_seconds, c.user_id into status, retry_seconds, manager
    from parterre.check_password(p_email, p_password) c;
    if status = 'OK' and not exists (
        select from parterre.staff where user_id = manager and role = 'MANAGER') then
        status := 'REFUSED';
    end if;
    if status = 'OK' then
        insert into parterre.approvals as a
            (request_id, manager_id, session_id, act, amount_minor)
        values (p_request_id, manager, caller.session_id, p_act::parterre.approval_act,
                p_amount_minor)
        on conflict (request_id) do update
        set manager_id = excluded.manager_id, act = excluded.act,
            amount_minor = excluded.amount_minor, approved_at = excluded.approved_at
        where a.session_id = excluded.session_id and a.event_id is null;
        insert into parterre.audit (action, session_id, details)
        values ('approve', caller.session_id,
                jsonb_build_object('request', p_request_id, 'manager', manager,
                                   'act', p_act, 'amount_minor', p_amount_minor));
    end if;
end
$$;
