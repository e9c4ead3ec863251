-- SPDX-License-Identifier: GPL-3.0-or-later
-- Folds the changes of seats into the counters, keeps them in the audit table and tells the
-- windows, all or none; returns how many. One caller at a time: a second has nothing to do.
create or replace function api.fold_changes() returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
declare
    folded integer;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('parterre.fold_changes', 0)) then
        return 0;
    end if;
    with change as (
        delete from parterre.seat_changes
        where id = any (array(select id from parterre.seat_changes order by id limit 5000))
        returning id, event_id, delta, seat_ids, action, booking_id, session_id, made_at
    ), kept as (
        insert into parterre.audit
            (made_at, action, event_id, booking_id, seat_ids, delta, session_id)
        select made_at, action, event_id, booking_id, seat_ids, delta, session_id
        from change order by id
    ), queued as ( -- their tickets wait for a signature, if anybody signs
        insert into parterre.signing_queue (event_id, booking_id)
        select event_id, booking_id
        from (select distinct event_id, booking_id from change
              where action = 'confirm'
                and exists (select from parterre.ticket_keys where retired_at is null)
              offset 0) sold
        where parterre.may_queue(booking_id)
        on conflict do nothing
    ), counted as (
        update parterre.events e set available_seats = e.available_seats + c.delta
        from (select event_id, sum(delta)::integer as delta from change group by event_id) c
        where e.id = c.event_id and c.delta <> 0
    ), told as (
        select pg_notify('parterre_changes', parterre.change_notice(event_id, min(made_at),
                   array(select distinct unnest(c.seat_ids)
                         from change c where c.event_id = change.event_id order by 1)))
        from change
        group by event_id
    )
    select (select count(*) from change) + 0 * (select count(*) from told) into folded;
    return folded;
end
$$;

-- The words that tell windows which seats of an event changed: event, age of the oldest change in
-- milliseconds, seats. A list too long for a notification says: read all.
create or replace function parterre.change_notice(
    p_event_id integer, p_oldest timestamptz, p_seat_ids integer[])
returns text
language sql volatile
as $$
    select concat_ws(' ', p_event_id,
                     floor(extract(epoch from clock_timestamp() - p_oldest) * 1000),
                     case when length(seats) > 7500 then '*' else seats end)
    from array_to_string(p_seat_ids, ',') as seats
$$;
