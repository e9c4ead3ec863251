-- SPDX-License-Identifier: GPL-3.0-or-later
-- Run by a superuser in every database of Parterre, before its migrations: roles belong to the
-- cluster, the rights below them to the database. In one transaction; doing it again changes
-- nothing, and two at once, even for two databases, go one after the other.
set local lock_timeout = '10s';
lock table pg_catalog.pg_authid in share row exclusive mode;

-- A limit that an administrator has changed since stays.
do $$
declare
    wanted record;
begin
    for wanted in
        select name, kind
        from (values ('owner', 'nologin'), ('till', 'nologin'),
                     ('server', 'login connection limit 8'), ('report', 'login connection limit 8'),
                     ('backup', 'login connection limit 2')) as roles (name, kind)
    loop
        if not exists (select from pg_catalog.pg_roles
                       where rolname = 'parterre_' || wanted.name) then
            execute format('create role %I %s', 'parterre_' || wanted.name, wanted.kind);
        end if;
    end loop;
end
$$;

grant pg_read_all_data to parterre_backup;
-- For api.end_stuck: a till must not keep a transaction, and what it locked, for ever.
grant pg_signal_backend to parterre_owner;

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

-- What everybody may do in a fresh database, and a till must not: large objects, locks that fill the
-- memory of the whole server, words straight into the log, code of their own.
do $$
declare
    common_function regprocedure;
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to parterre_till, parterre_server, '
                   'parterre_report, parterre_backup', current_database());
    execute format('grant connect, create on database %I to parterre_owner', current_database());
    revoke connect on database postgres, template1 from public;
    revoke create on schema public from public;
    for common_function in
        select oid::regprocedure from pg_catalog.pg_proc
        where pronamespace = 'pg_catalog'::regnamespace
          and (proname like 'lo\_%' or proname like 'pg\_%advisory%'
               or proname in ('lowrite', 'loread', 'pg_logical_emit_message',
                              'pg_export_snapshot'))
    loop
        execute format('revoke execute on function %s from public', common_function);
    end loop;
    grant execute on function pg_advisory_xact_lock(bigint), pg_try_advisory_xact_lock(bigint)
        to parterre_owner;
    revoke usage on language plpgsql from public;
    grant usage on language plpgsql to parterre_owner;
end
$$;
