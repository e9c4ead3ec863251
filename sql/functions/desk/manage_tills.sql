-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tills, who is signed in there and how many connections of theirs stand to this database.
create or replace function api.manage_tills(p_token text)
returns table (id integer, name text, disabled boolean, version integer, people text[],
               last_seen_at timestamptz, connections integer, own boolean)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
declare
    caller constant parterre.caller := parterre.managing_reader_of(p_token);
begin
    return query
    select t.id, t.name::text, t.disabled, t.version, coalesce(o.people, '{}'), l.last_seen_at,
           (select count(*)::integer
            from pg_catalog.pg_stat_get_activity(null) a
            join pg_catalog.pg_roles r on r.oid = a.usesysid
            join pg_catalog.pg_database d on d.oid = a.datid
            where r.rolname = t.role_name and d.datname = current_database()),
           t.id = caller.till_id
    from parterre.tills t
    left join (select n.till_id, max(n.last_seen_at) as last_seen_at
               from parterre.sessions n group by n.till_id) l on l.till_id = t.id
    left join (select n.till_id, array_agg(u.full_name::text order by n.started_at) as people
               from parterre.open_sessions() n
               join parterre.users u on u.id = n.staff_id
               group by n.till_id) o on o.till_id = t.id
    order by t.disabled, t.name;
end
$$;

-- Renames a till or switches it off and on. One that is off serves nobody, and whoever is signed in
-- there is signed out. REFUSED: NAME_TAKEN, OWN (one does not switch off the till one sits at).
create or replace function api.save_till(
    p_token text, p_request_id uuid, p_till_id integer, p_version integer, p_name text,
    p_disabled boolean)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.manager_of(p_token);
    name   constant text := parterre.refuse_card_number(parterre.plain_text(p_name, 100));
    answer api.desk_answer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    answer := parterre.open_desk_request(
        caller, p_request_id,
        format('save till %s %s %L %s', p_till_id, p_version, name, p_disabled));
    if answer.outcome is not null then
        return answer;
    end if;
    if name is null then
        raise exception using errcode = 'PT400',
            message = 'Name: a till needs one, such as Window 2. Type it first.';
    end if;
    return parterre.close_desk_request(
        p_request_id,
        parterre.change_till(caller, p_till_id, p_version, name, coalesce(p_disabled, false)));
end
$$;

create or replace function parterre.change_till(
    p_caller parterre.caller, p_till_id integer, p_version integer, p_name text,
    p_disabled boolean)
returns api.desk_answer
language plpgsql
as $$
declare
    before parterre.tills;
begin
    select * into before from parterre.tills where id = p_till_id for no key update;
    if before.id is null then
        return parterre.desk_answer('NOT_FOUND', p_till_id);
    elsif before.version is distinct from p_version then
        return parterre.changed_since(p_till_id, before.version, before.saved_by,
                                      before.saved_at);
    elsif p_disabled and p_till_id = p_caller.till_id then
        return parterre.desk_answer('REFUSED', p_till_id, p_version, '{OWN}');
    elsif exists (select from parterre.tills
                  where lower(name) = lower(p_name) and id <> p_till_id) then
        return parterre.desk_answer('REFUSED', p_till_id, p_version, '{NAME_TAKEN}');
    end if;
    if p_disabled then
        perform parterre.end_sessions(
            p_caller, array(select id from parterre.sessions
                            where till_id = p_till_id and ended_at is null), 'till disabled');
    end if;
    update parterre.tills
    set name = p_name, disabled = p_disabled, version = version + 1,
        saved_by = p_caller.staff_id, saved_at = clock_timestamp()
    where id = p_till_id;
    insert into parterre.audit (action, session_id, details)
    values ('save till', p_caller.session_id,
            jsonb_build_object('till', p_till_id,
                               'before', jsonb_build_object('name', before.name,
                                                            'disabled', before.disabled),
                               'after', jsonb_build_object('name', p_name,
                                                           'disabled', p_disabled)));
    return parterre.desk_answer('OK', p_till_id, p_version + 1);
end
$$;
