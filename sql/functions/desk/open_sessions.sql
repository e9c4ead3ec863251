-- SPDX-License-Identifier: GPL-3.0-or-later
-- The sessions that a token still counts for, as caller_of judges them.
create or replace function parterre.open_sessions()
returns table (id integer, staff_id integer, till_id integer, started_at timestamptz,
               last_seen_at timestamptz, locked boolean)
language sql stable
as $$
    select s.id, s.staff_id, s.till_id, s.started_at, s.last_seen_at,
           s.locked or clock_timestamp() - s.last_seen_at > interval '15 minutes'
    from parterre.sessions s
    join parterre.tills t on t.id = s.till_id
    join parterre.staff f on f.user_id = s.staff_id
    where s.ended_at is null and clock_timestamp() - s.started_at < interval '12 hours'
      and not t.disabled and not f.disabled
$$;

-- Ends sessions from the desk. What their tills hold stays held until its time is over: the person
-- may sign in again and finish the sale, or a manager takes the hold over.
create or replace function parterre.end_sessions(
    p_caller parterre.caller, p_session_ids integer[], p_why text)
returns integer
language plpgsql
as $$
declare
    ended integer[];
begin
    with session as (
        update parterre.sessions set ended_at = clock_timestamp()
        where id = any (p_session_ids) and id <> p_caller.session_id and ended_at is null
        returning id
    )
    select coalesce(array_agg(id order by id), '{}') into ended from session;
    if ended <> '{}' then
        insert into parterre.audit (action, session_id, details)
        values ('end sessions', p_caller.session_id,
                jsonb_build_object('sessions', ended, 'why', p_why));
    end if;
    return cardinality(ended);
end
$$;

-- Who is signed in where, for managers. own: the caller.
create or replace function api.manage_sessions(p_token text)
returns table (id integer, staff_id integer, full_name text, role text, till text,
               started_at timestamptz, last_seen_at timestamptz, locked boolean, own boolean)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
declare
    caller constant parterre.caller := parterre.managing_reader_of(p_token);
begin
    return query
    select s.id, s.staff_id, u.full_name::text, f.role::text, t.name::text, s.started_at,
           s.last_seen_at, s.locked, s.id = caller.session_id
    from parterre.open_sessions() s
    join parterre.users u on u.id = s.staff_id
    join parterre.staff f on f.user_id = s.staff_id
    join parterre.tills t on t.id = s.till_id
    order by t.name, s.started_at;
end
$$;

-- Signs a person out from the desk. A session that has ended already is ended: OK. REFUSED OWN: one
-- leaves by signing out.
create or replace function api.end_session(p_token text, p_request_id uuid, p_session_id integer)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.manager_of(p_token);
    answer api.desk_answer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    answer := parterre.open_desk_request(caller, p_request_id,
                                         format('end session %s', p_session_id));
    if answer.outcome is not null then
        return answer;
    end if;
    if not exists (select from parterre.sessions where id = p_session_id) then
        answer := parterre.desk_answer('NOT_FOUND', p_session_id);
    elsif p_session_id = caller.session_id then
        answer := parterre.desk_answer('REFUSED', p_session_id, null, '{OWN}');
    else
        perform parterre.end_sessions(caller, array[p_session_id], 'signed out by a manager');
        answer := parterre.desk_answer('OK', p_session_id);
    end if;
    return parterre.close_desk_request(p_request_id, answer);
end
$$;
