-- SPDX-License-Identifier: GPL-3.0-or-later
-- Changes the seats of an event while it sells, all of it or nothing: adds, moves, renames, prices,
-- and removes what nobody has. p_layout_version is the one that was read. Only what differs
-- travels: a seat is locked for a sale only while it is changed.
-- REFUSED: SEATS, how many, then for each of the first 20 its section, row, number, why (SOLD,
-- HELD, HOUSE, or SOLD_BEFORE for one whose ticket was given back, as the record of it stays) and
-- who has it. CHANGED: who, when (ISO), the act. The version is that of the layout.
create or replace function api.edit_plan(
    p_token text, p_request_id uuid, p_event_id integer, p_layout_version integer, p_areas jsonb,
    p_added api.seat_arrays, p_changed_ids integer[], p_changed api.seat_arrays,
    p_removed_ids integer[])
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
declare
    caller  constant parterre.caller := parterre.manager_of(p_token);
    added   constant integer := parterre.seats_in(p_added);
    changed constant integer := parterre.seats_in(p_changed);
    answer  api.desk_answer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    if changed <> cardinality(p_changed_ids) or p_changed_ids && p_removed_ids then
        raise exception using errcode = 'PT400',
            message = 'Each seat that is changed is named once.';
    end if;
    answer := parterre.open_desk_request(
        caller, p_request_id, format('edit plan %s %s %s %s %s', p_event_id, p_layout_version,
                                     added, changed, cardinality(p_removed_ids)));
    if answer.outcome is not null then
        return answer;
    end if;
    perform parterre.lock_seating(p_event_id);
    answer := parterre.why_not_edit(p_event_id, p_layout_version, p_changed_ids, p_removed_ids);
    if answer.outcome is null then
        perform parterre.remove_seats(p_event_id, p_removed_ids);
        perform parterre.change_seats(p_event_id, p_changed_ids, p_changed);
        perform parterre.insert_seats(p_event_id, p_added);
        answer := parterre.desk_answer(
            'OK', p_event_id,
            parterre.renew_seating(p_event_id, p_areas, added - cardinality(p_removed_ids)));
        insert into parterre.audit (action, event_id, seat_ids, session_id, delta, details)
        values ('edit seats', p_event_id, p_changed_ids || p_removed_ids, caller.session_id,
                added - cardinality(p_removed_ids),
                jsonb_build_object('layout', answer.version, 'added', added, 'changed', changed,
                                   'removed', to_jsonb(p_removed_ids)));
    end if;
    return parterre.close_desk_request(p_request_id, answer);
end
$$;

-- Null when the edit may be made: then all its seats are locked. What a sale does to a seat while
-- its lock is waited for, is seen afterwards.
create or replace function parterre.why_not_edit(
    p_event_id integer, p_layout_version integer, p_changed_ids integer[],
    p_removed_ids integer[])
returns api.desk_answer
language plpgsql
as $$
declare
    layout  constant integer := (select layout_version from parterre.events
                                 where id = p_event_id);
    refused text[];
    kept    integer;
    locked  integer;
begin
    if layout is null then
        return parterre.desk_answer('NOT_FOUND', p_event_id);
    end if;
    if layout <> p_layout_version then
        return parterre.seating_changed(p_event_id, layout);
    end if;
    perform from parterre.event_seats
    where id = any (p_changed_ids || p_removed_ids) and event_id = p_event_id
    order by id
    for no key update;
    get diagnostics locked = row_count;
    if locked <> cardinality(p_changed_ids) + cardinality(p_removed_ids) then
        return parterre.seating_changed(p_event_id, layout);
    end if;
    select count(*), array_agg(array[k.section, k.row_number, k.seat_number, k.reason, k.who]
                               order by k.id) filter (where k.place <= 20)
    into kept, refused
    from parterre.not_removable(p_event_id, p_removed_ids) k;
    if kept > 0 then
        return parterre.desk_answer(
            'REFUSED', p_event_id, layout,
            array['SEATS', kept::text] || array(select unnest(refused)));
    end if;
    return null;
end
$$;

-- Those of locked seats that must stay, with the reason and who has them.
create or replace function parterre.not_removable(p_event_id integer, p_seat_ids integer[])
returns table (id integer, section text, row_number text, seat_number text, reason text, who text,
               place bigint)
language sql
as $$
    with seat as materialized (
        select * from parterre.event_seats
        where id = any (p_seat_ids) and event_id = p_event_id
    ), sold_before as materialized ( -- along the bookings: lines are not found by their seat
        select distinct l.seat_id
        from parterre.bookings b
        join parterre.booking_seats l on l.booking_id = b.id and l.event_id = b.event_id
        where b.event_id = p_event_id and b.confirmed_at is not null
          and l.seat_id = any (p_seat_ids)
    )
    select s.id, s.section, s.row_number, s.seat_number,
           case when s.status = 'BOOKED' then 'SOLD'
                when s.status = 'AVAILABLE' then 'SOLD_BEFORE'
                when b.hold_expires_at is null then 'HOUSE'
                else 'HELD' end,
           coalesce(u.full_name, t.name, ''), row_number() over (order by s.id)
    from seat s
    left join parterre.bookings b on b.id = s.current_booking_id and b.event_id = s.event_id
    left join parterre.tills t on t.id = b.till_id
    left join parterre.users u on u.id = b.user_id and b.user_id > 1
    where s.status <> 'AVAILABLE' or s.id in (select seat_id from sold_before)
$$;

-- Another manager was first: the last one whose act is in the audit table.
create or replace function parterre.seating_changed(p_event_id integer, p_layout_version integer)
returns api.desk_answer
language sql
as $$
    select parterre.desk_answer(
        'CHANGED', p_event_id, p_layout_version,
        coalesce((select array[coalesce(u.full_name, ''), to_json(a.made_at) #>> '{}', a.action]
                  from parterre.audit a
                  left join parterre.sessions s on s.id = a.session_id
                  left join parterre.users u on u.id = s.staff_id
                  where a.event_id = p_event_id and a.details is not null
                  order by a.id desc
                  limit 1),
                 array['', to_json(clock_timestamp()) #>> '{}', '']))
$$;

-- Locked seats that nobody has and that were never sold. Lines of holds that came to nothing go
-- with them; the audit table keeps those holds.
create or replace function parterre.remove_seats(p_event_id integer, p_seat_ids integer[])
returns void
language sql
as $$
    delete from parterre.booking_seats l
    using parterre.bookings b
    where b.event_id = p_event_id and l.booking_id = b.id and l.event_id = b.event_id
      and l.seat_id = any (p_seat_ids) and l.released_at is not null;
    delete from parterre.event_seats
    where id = any (p_seat_ids) and event_id = p_event_id
$$;

-- Locked seats. Names may pass from seat to seat: one whose name another takes steps aside first.
-- Prices that were agreed stay with their bookings.
create or replace function parterre.change_seats(
    p_event_id integer, p_seat_ids integer[], p_seats api.seat_arrays)
returns void
language plpgsql
as $$
begin
    update parterre.event_seats s
    set section = 'on its way ' || s.id
    from unnest(p_seat_ids, p_seats.sections, p_seats.rows, p_seats.numbers)
        as n (id, section, row_number, seat_number)
    where s.id = n.id and s.event_id = p_event_id
      and (s.section, s.row_number, s.seat_number)
          <> (n.section, n.row_number, n.seat_number)
      and (s.section, s.row_number, s.seat_number) in (
          select w.section, w.row_number, w.seat_number
          from unnest(p_seats.sections, p_seats.rows, p_seats.numbers)
              as w (section, row_number, seat_number));
    update parterre.event_seats s
    set section = n.section, row_number = n.row_number, seat_number = n.seat_number,
        price = parterre.amount(n.price), x = n.x, y = n.y, rotation = n.rotation,
        radius = n.radius, kind = coalesce(n.kind, 0), block = n.block, row_order = n.row_order,
        seat_order = n.seat_order, rank = n.rank, version = s.version + 1,
        updated_at = clock_timestamp()
    from unnest(p_seat_ids, p_seats.sections, p_seats.rows, p_seats.numbers, p_seats.prices_minor,
                p_seats.x, p_seats.y, p_seats.rotation, p_seats.radius, p_seats.kind,
                p_seats.block, p_seats.row_order, p_seats.seat_order, p_seats.rank)
        as n (id, section, row_number, seat_number, price, x, y, rotation, radius, kind, block,
              row_order, seat_order, rank)
    where s.id = n.id and s.event_id = p_event_id;
end
$$;
