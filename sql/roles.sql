-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run by a superuser in every database of Parterre, before its migrations: roles belong to the
-- cluster, the rights below them to the database. In one transaction; doing it again changes
-- nothing, and two at once, even for two databases, go one after the other.
lock table pg_catalog.pg_authid in share row exclusive mode;

do $$
declare
    wanted text;
begin
    foreach wanted in array array['owner', 'till', 'server', 'report', 'backup'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = 'parterre_' || wanted) then
            execute format('create role %I nologin', 'parterre_' || wanted);
        end if;
    end loop;
end
$$;

alter role parterre_server login connection limit 8;
alter role parterre_report login connection limit 8;
alter role parterre_backup login connection limit 2;
grant pg_read_all_data to parterre_backup;

-- Settings work for the role that logs in, not for its groups: tills get theirs from add_till.
alter role parterre_server set timezone = 'UTC';
alter role parterre_server set jit = off;
alter role parterre_server set lock_timeout = '10s';
alter role parterre_server set idle_in_transaction_session_timeout = '10s';
alter role parterre_server set log_parameter_max_length = 0;
alter role parterre_report set timezone = 'UTC';
alter role parterre_report set default_transaction_read_only = on;
alter role parterre_report set statement_timeout = '60s';
alter role parterre_report set idle_in_transaction_session_timeout = '60s';
alter role parterre_report set temp_file_limit = '4GB';
alter role parterre_backup set default_transaction_read_only = on;

do $$
declare
    large_object_function regprocedure;
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to parterre_till, parterre_server, '
                   'parterre_report, parterre_backup', current_database());
    execute format('grant connect, create on database %I to parterre_owner', current_database());
    revoke create on schema public from public;
    for large_object_function in
        select oid::regprocedure from pg_catalog.pg_proc
        where pronamespace = 'pg_catalog'::regnamespace
          and (proname like 'lo\_%' or proname in ('lowrite', 'loread'))
    loop
        execute format('revoke execute on function %s from public', large_object_function);
    end loop;
end
$$;
