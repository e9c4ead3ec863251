-- SPDX-License-Identifier: GPL-3.0-or-later
-- Saves what a manager changed of a person, as read at p_version. CHANGED names who saved first and
-- when. REFUSED: LAST_MANAGER (the house would have nobody who may add another), SELF (one does not
-- shut oneself out). Whoever is disabled is signed out.
create or replace function api.save_staff(
    p_token text, p_request_id uuid, p_staff_id integer, p_version integer, p_full_name text,
    p_role text, p_rights text[], p_disabled boolean)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.manager_of(p_token);
    name   constant text := parterre.name_text(p_full_name);
    answer api.desk_answer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    answer := parterre.open_desk_request(
        caller, p_request_id,
        format('save staff %s %s %L %L %L %s', p_staff_id, p_version, name, p_role, p_rights,
               p_disabled));
    if answer.outcome is not null then
        return answer;
    end if;
    perform parterre.check_staff(name, p_role, p_rights);
    return parterre.close_desk_request(
        p_request_id,
        parterre.save_person(caller, p_staff_id, p_version, name, p_role::parterre.staff_role,
                             p_rights, coalesce(p_disabled, false)));
end
$$;

create or replace function parterre.save_person(
    p_caller parterre.caller, p_staff_id integer, p_version integer, p_full_name text,
    p_role parterre.staff_role, p_rights text[], p_disabled boolean)
returns api.desk_answer
language plpgsql
as $$
declare
    refused api.desk_answer;
    before  jsonb;
begin
    refused := parterre.why_not_save_person(p_caller, p_staff_id, p_version,
                                            p_role = 'MANAGER' and not p_disabled);
    if refused.outcome is not null then
        return refused;
    end if;
    if p_disabled and p_staff_id = p_caller.staff_id then
        return parterre.desk_answer('REFUSED', p_staff_id, p_version, '{SELF}');
    end if;
    before := parterre.staff_facts(p_staff_id);
    update parterre.users set full_name = p_full_name, updated_at = clock_timestamp()
    where id = p_staff_id;
    update parterre.staff
    set role = p_role, disabled = p_disabled, version = version + 1,
        saved_by = p_caller.staff_id, saved_at = clock_timestamp(),
        may_refund = 'refund' = any (p_rights), may_comp = 'comp' = any (p_rights),
        may_reprint = 'reprint' = any (p_rights), may_price = 'price' = any (p_rights)
    where user_id = p_staff_id;
    if p_disabled then
        perform parterre.end_sessions(
            p_caller, array(select id from parterre.sessions
                            where staff_id = p_staff_id and ended_at is null), 'disabled');
    end if;
    insert into parterre.audit (action, session_id, details)
    values ('save staff', p_caller.session_id,
            jsonb_build_object('staff', p_staff_id, 'before', before,
                               'after', parterre.staff_facts(p_staff_id)));
    return parterre.desk_answer('OK', p_staff_id, p_version + 1);
end
$$;

-- Locks the person, and before it the managers in one order: two of them cannot put each other out
-- at the same time. Null, or why the person cannot be saved.
create or replace function parterre.why_not_save_person(
    p_caller parterre.caller, p_staff_id integer, p_version integer, p_stays_manager boolean)
returns api.desk_answer
language plpgsql
as $$
declare
    person parterre.staff;
begin
    perform from parterre.staff
    where role = 'MANAGER' and not disabled
    order by user_id
    for no key update;
    select * into person from parterre.staff where user_id = p_staff_id for no key update;
    if person.user_id is null then
        return parterre.desk_answer('NOT_FOUND', p_staff_id);
    end if;
    if person.version is distinct from p_version then
        return parterre.changed_since(p_staff_id, person.version, person.saved_by,
                                      person.saved_at);
    end if;
    if not p_stays_manager and not exists (
        select from parterre.staff s
        join parterre.users u on u.id = s.user_id
        where s.role = 'MANAGER' and not s.disabled and u.password_hash <> '*'
          and s.user_id <> p_staff_id) then
        return parterre.desk_answer('REFUSED', p_staff_id, p_version, '{LAST_MANAGER}');
    end if;
    return null;
end
$$;

-- CHANGED, by whom and when.
create or replace function parterre.changed_since(
    p_id integer, p_version integer, p_saved_by integer, p_saved_at timestamptz)
returns api.desk_answer
language plpgsql
as $$
begin
    return parterre.desk_answer(
        'CHANGED', p_id, p_version,
        array[coalesce((select full_name from parterre.users where id = p_saved_by), ''),
              to_char(p_saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')]);
end
$$;

-- A manager gives a person a new password. That ends the waiting after wrong ones and the sessions
-- that the old one opened. Doing it again does no harm: it needs no request.
create or replace function api.set_staff_password(
    p_token text, p_staff_id integer, p_password text)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '2s'
as $$
declare
    caller  constant parterre.caller := parterre.manager_of(p_token);
    address text;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    select u.email into address
    from parterre.staff s
    join parterre.users u on u.id = s.user_id
    where s.user_id = p_staff_id;
    if address is null then
        return parterre.desk_answer('NOT_FOUND', p_staff_id);
    end if;
    perform parterre.check_new_password(address, p_password);
    update parterre.users
    set password_hash = parterre.crypt(p_password, parterre.new_salt()),
        updated_at = clock_timestamp()
    where id = p_staff_id;
    delete from parterre.sign_in_failures where email_hash = sha256(convert_to(address, 'UTF8'));
    insert into parterre.audit (action, session_id, details)
    values ('set password', caller.session_id, jsonb_build_object('staff', p_staff_id));
    perform parterre.end_sessions(
        caller, array(select id from parterre.sessions
                      where staff_id = p_staff_id and ended_at is null), 'new password');
    return parterre.desk_answer('OK', p_staff_id);
end
$$;
