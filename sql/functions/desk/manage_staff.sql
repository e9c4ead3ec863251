-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everybody who may sign in, or might before. tills: where the person is signed in now.
create or replace function api.manage_staff(p_token text)
returns table (id integer, email text, full_name text, role text, rights text[], disabled boolean,
               version integer, tills text[], last_seen_at timestamptz, own boolean)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
declare
    caller constant parterre.caller := parterre.managing_reader_of(p_token);
begin
    return query
    select s.user_id, u.email::text, u.full_name::text, s.role::text, parterre.rights_of(s),
           s.disabled, s.version, coalesce(o.tills, '{}'), l.last_seen_at,
           s.user_id = caller.staff_id
    from parterre.staff s
    join parterre.users u on u.id = s.user_id
    left join (select n.staff_id, max(n.last_seen_at) as last_seen_at
               from parterre.sessions n group by n.staff_id) l on l.staff_id = s.user_id
    left join (select n.staff_id, array_agg(distinct t.name::text) as tills
               from parterre.open_sessions() n
               join parterre.tills t on t.id = n.till_id
               group by n.staff_id) o on o.staff_id = s.user_id
    order by s.disabled, lower(u.full_name), s.user_id;
end
$$;

-- Adds a person with a first password, once a request. Without rights a clerk asks a manager.
-- REFUSED EMAIL_TAKEN: somebody else, staff or customer, has the address.
create or replace function api.add_staff(
    p_token text, p_request_id uuid, p_email text, p_full_name text, p_password text, p_role text,
    p_rights text[])
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '2s'
as $$
declare
    caller  constant parterre.caller := parterre.manager_of(p_token);
    address constant text := lower(parterre.name_text(p_email));
    name    constant text := parterre.name_text(p_full_name);
    answer  api.desk_answer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    answer := parterre.open_desk_request(
        caller, p_request_id, format('add staff %L %L %L %L', address, name, p_role, p_rights));
    if answer.outcome is not null then
        return answer;
    end if;
    perform parterre.check_staff(name, p_role, p_rights);
    if not coalesce(address ~ '^[^@\s]+@[^@\s]+$', false)
       or address like '%@parterre.invalid' then
        raise exception using errcode = 'PT400',
            message = 'E-mail: an address has an at sign and no spaces, such as ada@example.org.';
    end if;
    perform parterre.check_new_password(address, p_password);
    return parterre.close_desk_request(
        p_request_id, parterre.add_person(caller, address, name, p_password, p_role, p_rights));
end
$$;

create or replace function parterre.add_person(
    p_caller parterre.caller, p_email text, p_full_name text, p_password text, p_role text,
    p_rights text[])
returns api.desk_answer
language plpgsql
as $$
declare
    person integer;
begin
    insert into parterre.users (email, full_name, password_hash)
    values (p_email, p_full_name, parterre.crypt(p_password, parterre.new_salt()))
    on conflict (email) do nothing
    returning id into person;
    if person is null then
        return parterre.desk_answer('REFUSED', null, null, '{EMAIL_TAKEN}');
    end if;
    insert into parterre.staff (user_id, role, saved_by, saved_at, may_refund, may_comp,
                                may_reprint, may_price)
    values (person, p_role::parterre.staff_role, p_caller.staff_id, clock_timestamp(),
            'refund' = any (p_rights), 'comp' = any (p_rights), 'reprint' = any (p_rights),
            'price' = any (p_rights));
    insert into parterre.audit (action, session_id, details)
    values ('add staff', p_caller.session_id,
            jsonb_build_object('staff', person, 'after', parterre.staff_facts(person)));
    return parterre.desk_answer('OK', person, 0);
end
$$;
