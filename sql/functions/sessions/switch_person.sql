-- SPDX-License-Identifier: GPL-3.0-or-later
-- Another person takes over the till: signed in first, then the session of the token ends. What the
-- till holds stays held. A refusal changes nothing; the token may be of a locked session.
create or replace function api.switch_person(
    p_token text, p_email text, p_password text,
    out status text, out token text, out user_id integer, out full_name text, out role text,
    out till text, out retry_seconds integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '2s'
as $$
declare
    before constant parterre.caller := parterre.caller_of(p_token);
begin
    select s.status, s.token, s.user_id, s.full_name, s.role, s.till, s.retry_seconds
    into status, token, user_id, full_name, role, till, retry_seconds
    from api.sign_in(p_email, p_password) s;
    if status = 'OK' and before.session_id is not null then
        update parterre.sessions set ended_at = clock_timestamp() where id = before.session_id;
        insert into parterre.audit (action, session_id, details)
        values ('switch person', before.session_id, jsonb_build_object('staff', user_id));
    end if;
end
$$;
