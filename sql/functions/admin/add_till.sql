-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a login of a till may cost the server. It is set for each till, because settings work for
-- the role that logs in and not for its groups.
create or replace function parterre.till_settings() returns text[]
language sql immutable
as $$
    select array[
        'TimeZone=UTC',
        'jit=off',
        'default_transaction_isolation=read committed',
        'statement_timeout=30s',
        'lock_timeout=2s',
        'idle_in_transaction_session_timeout=3s',
        'client_connection_check_interval=2s',
        'tcp_keepalives_idle=10', 'tcp_keepalives_interval=5', 'tcp_keepalives_count=3',
        'temp_file_limit=256MB',
        'log_parameter_max_length=0', 'log_parameter_max_length_on_error=0',
        'log_min_error_statement=panic',
        -- Nothing that a till does fills the log of the server: no plans, no rows in messages.
        'log_min_messages=fatal',
        -- Tokens travel as literals: another session of the same role must not read them.
        'track_activities=off']
$$;

-- Gives the role of a till its settings, and no others: it can change them itself. For a superuser.
create or replace function parterre.limit_till(p_role_name text) returns void
language plpgsql
as $$
declare
    setting text;
    place   text;
begin
    for place in
        select case when s.setdatabase = 0 then '' else format('in database %I', d.datname) end
        from pg_catalog.pg_db_role_setting s
        left join pg_catalog.pg_database d on d.oid = s.setdatabase
        where s.setrole = p_role_name::regrole
    loop
        execute format('alter role %I %s reset all', p_role_name, place);
    end loop;
    foreach setting in array parterre.till_settings() loop
        execute format('alter role %I set %s = %L', p_role_name,
                       split_part(setting, '=', 1), split_part(setting, '=', 2));
    end loop;
end
$$;

-- The tills of this database whose role has not exactly these settings, on the whole server and in
-- each database.
create or replace function parterre.altered_tills()
returns table (till text, role_name text)
language sql stable
as $$
    select t.name, r.rolname
    from parterre.tills t
    join pg_catalog.pg_roles r on r.rolname = t.role_name
    where not t.disabled
      and (select array_agg(setting order by setting)
           from pg_catalog.pg_db_role_setting s, unnest(s.setconfig) as setting
           where s.setrole = r.oid)
          is distinct from
          (select array_agg(setting order by setting)
           from unnest(parterre.till_settings()) as setting)
    order by t.id
$$;

-- Adds a till and the PostgreSQL role that it logs in with, without a password. For a superuser:
-- no role of the application may create roles.
create or replace function parterre.add_till(p_name text, p_role_name text) returns integer
language plpgsql
as $$
declare
    till_id integer;
begin
    if p_role_name !~ '^till_[a-z0-9_]{1,50}$' then
        raise exception using errcode = 'PT400',
            message = 'the role of a till is till_ and small letters, digits or underscores';
    end if;
    if not exists (select from pg_catalog.pg_roles where rolname = p_role_name) then
        execute format('create role %I login', p_role_name);
    end if;
    execute format('grant parterre_till to %I', p_role_name);
    execute format('alter role %I connection limit 6', p_role_name);
    perform parterre.limit_till(p_role_name);
    insert into parterre.tills (name, role_name) values (p_name, p_role_name)
    returning id into till_id;
    return till_id;
end
$$;
