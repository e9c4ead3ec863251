-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes an event off every list, or puts it back. Nothing is refused: what is sold stays sold, what
-- is held can be paid. message_args: how many seats are sold, held by windows, held for the house.
create or replace function api.switch_event(
    p_token text, p_event_id integer, p_version integer, p_active boolean)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off set lock_timeout = '2s'
as $$
declare
    caller  constant parterre.caller := parterre.manager_of(p_token);
    event   parterre.events;
    refused api.desk_answer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    select * into event from parterre.events where id = p_event_id for update; -- no hold begins
    if event.id is null then
        return parterre.desk_answer('NOT_FOUND', p_event_id);
    elsif event.version <> p_version then
        return parterre.event_changed(event);
    end if;
    event.is_active := p_active;
    refused := parterre.same_event(event, p_event_id);
    if refused.outcome is not null then
        return refused;
    end if;
    update parterre.events
    set is_active = p_active, version = version + 1, saved_by = caller.staff_id,
        saved_at = clock_timestamp(), updated_at = clock_timestamp()
    where id = p_event_id;
    insert into parterre.audit (action, event_id, session_id, details)
    values (case when p_active then 'switch event on' else 'switch event off' end, p_event_id,
            caller.session_id, (select to_jsonb(n) from parterre.event_numbers(p_event_id) n));
    return (select parterre.desk_answer('OK', p_event_id, event.version + 1,
                                        array[n.sold, n.held, n.house]::text[])
            from parterre.event_numbers(p_event_id) n);
end
$$;

-- The seats of one event, or of all (null), by who has them; exact in one snapshot.
create or replace function parterre.event_numbers(p_event_id integer)
returns table (event_id integer, total integer, available integer, held integer, house integer,
               sold integer)
language sql stable
as $$
    with hold as (
        select b.event_id, count(*) filter (where b.hold_expires_at is not null) as held,
               count(*) filter (where b.hold_expires_at is null) as house
        from parterre.bookings b
        join parterre.booking_seats l
            on l.booking_id = b.id and l.event_id = b.event_id and l.released_at is null
        where b.status = 'HOLD' and (p_event_id is null or b.event_id = p_event_id)
        group by b.event_id
    )
    select a.event_id, a.total_seats, a.available_seats, coalesce(h.held, 0)::integer,
           coalesce(h.house, 0)::integer,
           (a.total_seats - a.available_seats - coalesce(h.held + h.house, 0))::integer
    from parterre.event_availability a
    left join hold h on h.event_id = a.event_id
    where p_event_id is null or a.event_id = p_event_id
$$;
