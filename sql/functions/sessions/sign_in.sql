-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signs a person in at the till whose role is calling. The token is told once and kept as a hash.
create or replace function api.sign_in(
    p_email text, p_password text,
    out status text, out token text, out user_id integer, out full_name text, out role text,
    out till text, out retry_seconds integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '2s'
as $$
declare
    place parterre.tills;
begin
    select c.status, c.retry_seconds, c.user_id into status, retry_seconds, user_id
    from parterre.check_password(p_email, p_password) c;
    select * into place from parterre.tills t where t.role_name = session_user and not t.disabled;
    if status <> 'OK' or place.id is null then
        status := case when status = 'OK' then 'REFUSED' else status end;
        user_id := null;
        return;
    end if;

    token := encode(parterre.gen_random_bytes(32), 'hex');
    insert into parterre.sessions (token_hash, staff_id, till_id)
    values (sha256(convert_to(token, 'UTF8')), user_id, place.id);
    till := place.name;
    select u.full_name, s.role into full_name, role
    from parterre.users u join parterre.staff s on s.user_id = u.id
    where u.id = sign_in.user_id;
    insert into parterre.audit (action, session_id, details)
    select 'sign in', s.id, jsonb_build_object('till', place.name, 'staff', s.staff_id)
    from parterre.sessions s where s.token_hash = sha256(convert_to(token, 'UTF8'));
end
$$;
