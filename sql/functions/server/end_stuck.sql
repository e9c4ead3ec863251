-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every transaction that a till has open in this database; those that are named are ended first,
-- with their session, and written down. A till may switch off its own time-outs, and what it has
-- locked would then be nobody else's for as long as it likes. The age is the caller's to measure:
-- the server hides it, because tills run with track_activities off.
create or replace function api.end_stuck(p_transactions text[], p_open_ms bigint[])
returns table (transaction text, till text, role_name text, changed_data boolean, ended boolean)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
declare
    backend integer;
    place   integer;
begin
    for backend, transaction, till, role_name, changed_data in
        select s.pid, s.pid || ' ' || l.virtualtransaction, t.name, r.rolname,
               exists (select from pg_locks x
                       where x.pid = s.pid and x.locktype = 'transactionid' and x.granted)
        from pg_auth_members m
        join pg_roles r on r.oid = m.member
        join pg_stat_activity s on s.usesysid = r.oid and s.datname = current_database()
        join pg_locks l on l.pid = s.pid and l.locktype = 'virtualxid' and l.mode = 'ExclusiveLock'
        left join parterre.tills t on t.role_name = r.rolname
        where m.roleid = 'parterre_till'::regrole
        order by s.pid
    loop
        place := array_position(p_transactions, transaction);
        ended := place is not null;
        if ended then
            insert into parterre.audit (action, details)
            values ('end stuck till', jsonb_build_object(
                'till', till, 'role', role_name, 'process', backend, 'open_ms', p_open_ms[place],
                'changed_data', changed_data));
            perform pg_terminate_backend(backend);
        end if;
        return next;
    end loop;
end
$$;
