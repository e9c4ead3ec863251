-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a clerk with psql and the login of a till can do: call the functions of api, nothing else.
select parterre.add_till('Till 3', 'till_sql_rights');

do $$ -- the role that add_till makes is limited, and no other privilege clings to it
declare
    settings text[] := (select setconfig from pg_db_role_setting
                        where setrole = 'till_sql_rights'::regrole and setdatabase = 0);
begin
    assert settings @> array['statement_timeout=30s', 'lock_timeout=2s', 'temp_file_limit=256MB',
                             'idle_in_transaction_session_timeout=3s', 'track_activities=off',
                             'client_connection_check_interval=2s', 'TimeZone=UTC',
                             'log_parameter_max_length=0'], settings;
    assert (select rolcanlogin and rolconnlimit = 6 and not rolsuper and not rolcreaterole
                   and not rolcreatedb and not rolbypassrls and not rolreplication
            from pg_roles where rolname = 'till_sql_rights');
    assert (select array_agg(roleid::regrole::text) = array['parterre_till']
            from pg_auth_members where member = 'till_sql_rights'::regrole);
    begin
        perform parterre.add_till('Till 4', 'postgres; drop table x');
        assert false;
    exception when sqlstate 'PT400' then null;
    end;
end $$;

-- Runs a statement that must be refused for lack of rights.
create function public.must_be_refused(statement text) returns void language plpgsql as $$
begin
    execute statement;
    raise exception 'allowed: %', statement;
exception when insufficient_privilege then null;
end $$;
grant execute on function public.must_be_refused(text) to parterre_till, parterre_server;
grant usage on schema public to parterre_till, parterre_server;

create function public.try_everything(allowed text[]) returns void language plpgsql as $$
declare
    place text;
    call  text;
begin
    -- Every table, view and sequence outside the catalogs.
    for place in
        select c.oid::regclass from pg_class c
        where c.relkind in ('r', 'v', 'm', 'p')
          and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
          and c.relnamespace::regnamespace::text !~ '^pg_toast'
    loop
        perform public.must_be_refused('select from ' || place);
        perform public.must_be_refused('insert into ' || place || ' default values');
        perform public.must_be_refused('delete from ' || place);
        perform public.must_be_refused('truncate ' || place);
        perform public.must_be_refused('lock table ' || place);
    end loop;
    for place in select oid::regclass from pg_class where relkind = 'S' loop
        perform public.must_be_refused(format('select nextval(%L)', place));
        perform public.must_be_refused(format('select * from %s', place));
    end loop;

    -- Every function of ours and of the extension: called, unless it is among the allowed.
    for call in
        select format('select %s(%s)', p.oid::regproc,
                      (select string_agg('null::' || format_type(t, null), ', ' order by n)
                       from unnest(p.proargtypes) with ordinality as a (t, n)))
        from pg_proc p
        where p.pronamespace in ('parterre'::regnamespace, 'api'::regnamespace)
          and p.prorettype <> 'trigger'::regtype
          and not 'internal'::regtype = any (p.proargtypes) -- those no SQL can call
          and not (p.pronamespace = 'api'::regnamespace and p.proname = any (allowed))
    loop
        perform public.must_be_refused(call);
    end loop;
    assert (select array_agg(distinct proname::text order by proname::text)
            from pg_proc where pronamespace = 'api'::regnamespace
                           and has_function_privilege(oid, 'execute'))
           = (select array_agg(a order by a) from unnest(allowed) a), 'other api functions';

    -- What PostgreSQL itself offers.
    foreach call in array array[
        'create temp table t (x int)', 'create table public.t (x int)', 'create schema s',
        'create table api.t (x int)', 'create function api.f() returns int return 1',
        'create extension dblink', 'create role friend', 'set role parterre_owner',
        'alter role parterre_till superuser',
        'grant parterre_owner to current_user',
        'select lo_create(0)', 'select lo_from_bytea(0, '''')', 'select lo_import(''x'')',
        'select pg_read_file(''x'')', 'select pg_ls_dir(''x'')', 'select pg_stat_file(''x'')',
        'select * from pg_authid', 'select * from pg_statistic', 'select * from pg_largeobject',
        'copy (select 1) to program ''true''', 'copy (select 1) to ''/tmp/x''',
        'set log_statement = ''all''', 'checkpoint', 'do $x$ begin end $x$',
        'select pg_advisory_lock(1)', 'select pg_try_advisory_lock_shared(1)',
        'select pg_logical_emit_message(true, ''x'', ''x'')', 'select pg_export_snapshot()',
        'alter database ' || current_database() || ' set jit = on',
        'set track_activities = on', 'set temp_file_limit = -1',
        'drop function api.version()', 'alter function api.version() owner to current_user',
        'create or replace function api.version() returns int return 1'
    ] loop
        perform public.must_be_refused(call);
    end loop;
    assert not exists (select from pg_proc where pronamespace = 'pg_catalog'::regnamespace
                       and (proname like 'lo\_%' or proname in ('lowrite', 'loread'))
                       and has_function_privilege(oid, 'execute')), 'large objects';
    -- pg_settings may be updated by anyone: that is SET by another name.
    assert not exists (select from pg_class
                       where has_table_privilege(oid, 'insert, update, delete, truncate')
                         and oid <> 'pg_settings'::regclass), 'a writable catalog';
end $$;
-- The token of another till, an invented one and none are worth nothing here.
create function public.try_tokens() returns void language plpgsql as $$
declare
    token   text;
    reading text;
    acting  text;
    outcome text;
begin
    foreach token in array array['till-1', 'till-2', repeat('0', 64), '', null] loop
        assert (api.hold_seats(token, gen_random_uuid(), 1, array[1])).outcome = 'SIGNED_OUT';
        assert (api.hold_best(token, gen_random_uuid(), 1, 1)).outcome = 'SIGNED_OUT';
        assert (api.confirm_booking(token, gen_random_uuid(), 1, 1, 0, '[]')).outcome
               = 'SIGNED_OUT';
        foreach reading in array array[
            'list_events(%L)', 'best_seats(%L, 1, 1)', 'list_price_types(%L, 1)',
            'find_customers(%L, ''a b'', 1)', 'find_bookings(%L, '''')', 'open_payments(%L)',
            'booking_details(%L, 1, 1)', 'customer_bookings(%L, 1, 1)', 'tickets(%L, 1, 1)',
            'ticket_keys(%L)'] loop
            begin
                execute format('select from api.' || reading, token);
                raise exception '% with token %', reading, token;
            exception when sqlstate 'PT401' then null;
            end;
        end loop;
        foreach acting in array array[
            'set_price_type(%L, %L, 1, 1, ''{1}'', null, null)',
            'refund(%L, %L, 1, 1, null, 0, null)',
            'exchange(%L, %L, 1, 1, ''{1}'', 2, null, null)',
            'set_customer(%L, %L, 1, 1, null)', 'add_customer(%L, %L, ''A'')',
            'begin_card(%L, %L, 1, 1, 1)', 'capture_card(%L, %L, 1, 1, ''T'')',
            'drop_card(%L, %L, 1, 1)', 'refund_done(%L, %L, 1, 1, ''T'')',
            'tickets_printed(%L, %L, 1, 1, ''{1}'')', 'reprint(%L, %L, 1, 1, ''{1}'', ''x'')'] loop
            execute format('select outcome from api.' || acting, token, gen_random_uuid())
            into outcome;
            assert outcome = 'SIGNED_OUT', format('%s with token %s: %s', acting, token, outcome);
        end loop;
        assert (select status from api.unlock(token, 'open sesame')) = 'SIGNED_OUT';
    end loop;
end $$;
grant execute on function public.try_everything(text[]) to parterre_till, parterre_server;
grant execute on function public.try_tokens() to parterre_till;

set session authorization till_sql_rights;
select public.try_everything(array[
    'version', 'front_page', 'front_events', 'sign_in', 'sign_out', 'lock_session', 'unlock',
    'approve', 'list_events', 'seat_map', 'seat_states', 'booking', 'hold_seats', 'hold_best',
    'release_seats', 'extend_hold', 'begin_payment', 'cancel_booking', 'confirm_booking',
    'best_seats', 'list_price_types', 'set_price_type', 'find_customers', 'add_customer',
    'set_customer', 'find_bookings', 'booking_details', 'customer_bookings', 'begin_card',
    'capture_card', 'drop_card', 'refund_done', 'open_payments', 'server_jobs', 'refund',
    'exchange', 'tickets', 'ticket_keys', 'tickets_printed', 'reprint',
    'switch_person',
    'manage_events', 'event_words', 'event_image', 'save_event', 'switch_event',
    'duplicate_event', 'manage_price_types', 'save_price_types',
    'manage_staff', 'add_staff', 'save_staff', 'set_staff_password', 'manage_sessions',
    'end_session', 'manage_tills', 'save_till', 'tonight', 'take_over_hold', 'seat_history',
    'manage_plans', 'plan', 'save_plan_of', 'apply_plan_to', 'event_plan', 'edit_plan',
    'set_seat_prices', 'house_value', 'hold_for_house', 'save_house_hold', 'release_house_hold',
    'list_house_holds', 'take_house_seats']);

select public.try_tokens();
reset session authorization;

set session authorization parterre_server;
select public.try_everything(array['version', 'sweep_expired', 'fold_changes', 'heartbeat',
                                   'check_invariants', 'end_stuck', 'altered_tills',
                                   'register_ticket_key', 'tickets_to_sign',
                                   'store_signatures', 'release_due_house_holds',
                                   'note_jobs', 'seal_audit', 'broken_seals', 'audit_end',
                                   'check_recent', 'repair_counters', 'expire_sessions',
                                   'server_clock']);
reset session authorization;

do $$ -- functions that run as the owner belong to it, and look names up nowhere else
begin
    assert not exists (
        select from pg_proc
        where pronamespace in ('api'::regnamespace, 'parterre'::regnamespace) and prosecdef
          and (proowner <> 'parterre_owner'::regrole
               or not 'search_path=pg_catalog, pg_temp' = any (proconfig)));
    assert (select bool_and(prosecdef) from pg_proc where pronamespace = 'api'::regnamespace);
    assert not (select rolcanlogin or rolsuper from pg_roles where rolname = 'parterre_owner');
end $$;

drop role till_sql_rights;
