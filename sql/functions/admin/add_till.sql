-- SPDX-License-Identifier: GPL-3.0-or-later
-- Adds a till and the PostgreSQL role that it logs in with, without a password. For a superuser:
-- no role of the application may create roles. What a login may cost the server is set here,
-- because settings work for the role that logs in and not for its groups.
create or replace function parterre.add_till(p_name text, p_role_name text) returns integer
language plpgsql
as $$
declare
    till_id integer;
    setting text;
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
    foreach setting in array array[
        'timezone = ''UTC''',
        'jit = off',
        'default_transaction_isolation = ''read committed''',
        'statement_timeout = ''30s''',
        'lock_timeout = ''2s''',
        'idle_in_transaction_session_timeout = ''3s''',
        'client_connection_check_interval = ''2s''',
        'tcp_keepalives_idle = 10', 'tcp_keepalives_interval = 5', 'tcp_keepalives_count = 3',
        'temp_file_limit = ''256MB''',
        'log_parameter_max_length = 0', 'log_parameter_max_length_on_error = 0',
        'log_min_error_statement = ''panic''',
        -- Tokens travel as literals: another session of the same role must not read them.
        'track_activities = off'
    ] loop
        execute format('alter role %I set %s', p_role_name, setting);
    end loop;
    insert into parterre.tills (name, role_name) values (p_name, p_role_name)
    returning id into till_id;
    return till_id;
end
$$;
