-- SPDX-License-Identifier: GPL-3.0-or-later
-- The event as it would be at another start: it lasts as long and leaves the sale as long before;
-- the sale begins at the same moment.
create or replace function parterre.event_at(
    event parterre.events, p_start text, p_name text, p_active boolean)
returns parterre.events
language plpgsql
as $$
declare
    zone  constant text := event.time_zone;
    shift interval;
begin
    shift := (parterre.instant_of(p_start, zone, 'start') at time zone zone)
             - (event.start_time at time zone zone);
    if shift is null then
        raise exception using errcode = 'PT400', message = 'The start is missing.';
    end if;
    event.name := parterre.typed_text(p_name, 'name', 500, true);
    event.is_active := p_active;
    event.start_time := (event.start_time at time zone zone + shift) at time zone zone;
    event.end_time := (event.end_time at time zone zone + shift) at time zone zone;
    event.off_sale_at := (event.off_sale_at at time zone zone + shift) at time zone zone;
    perform parterre.check_event(event, event.id);
    return event;
end
$$;

-- Seats with prices and neighbours, in the order of the first ones.
create or replace function parterre.copy_seats(p_from integer, p_to integer) returns integer
language plpgsql
as $$
declare
    seats integer;
begin
    insert into parterre.event_seats
        (event_id, section, row_number, seat_number, price, x, y, rotation, radius, kind, block,
         row_order, seat_order, rank)
    select p_to, s.section, s.row_number, s.seat_number, s.price, s.x, s.y, s.rotation, s.radius,
           s.kind, s.block, s.row_order, s.seat_order, s.rank
    from parterre.event_seats s
    where s.event_id + 0 = p_from
    order by s.id;
    get diagnostics seats = row_count;
    update parterre.events set total_seats = seats, available_seats = seats where id = p_to;
    return seats;
end
$$;

create or replace function parterre.copy_price_types(p_from integer, p_to integer) returns void
language sql
as $$
    insert into parterre.price_types
        (event_id, name, percent, fixed_price, max_per_booking, max_total, needs_reason,
         needs_approval, position)
    select p_to, name, percent, fixed_price, max_per_booking, max_total, needs_reason,
           needs_approval, position
    from parterre.price_types
    where event_id + 0 = p_from and is_active
    order by position, id
$$;

-- What is held for the house there is held here too, seat by seat of the same name.
create or replace function parterre.copy_house_holds(
    p_caller parterre.caller, p_from integer, p_to integer) returns void
language plpgsql
as $$
declare
    there integer;
    here  integer;
    seats integer[];
begin
    for there in
        select id from parterre.bookings
        where event_id = p_from and status = 'HOLD' and hold_expires_at is null
        order by id
    loop
        seats := array(
            select new.id
            from parterre.booking_seats l
            join parterre.event_seats old on old.id = l.seat_id and old.event_id = p_from
            join parterre.event_seats new
                on new.event_id = p_to and new.section = old.section
               and new.row_number = old.row_number and new.seat_number = old.seat_number
            where l.booking_id = there and l.event_id = p_from and l.released_at is null
            order by new.id);
        continue when seats = '{}';
        insert into parterre.bookings (user_id, event_id, status, total_amount)
        select 1, p_to, 'HOLD', sum(price)
        from parterre.event_seats where id = any (seats) and event_id = p_to
        returning id into here;
        update parterre.event_seats
        set status = 'HOLD', current_booking_id = here, version = version + 1,
            updated_at = clock_timestamp()
        where id = any (seats) and event_id = p_to;
        insert into parterre.booking_seats (booking_id, seat_id, event_id, price_at_booking)
        select here, id, p_to, price
        from parterre.event_seats where id = any (seats) and event_id = p_to
        order by id;
        insert into parterre.seat_changes
            (event_id, delta, seat_ids, action, booking_id, session_id)
        values (p_to, -cardinality(seats), seats, 'house hold', here, p_caller.session_id);
        insert into parterre.house_holds
            (booking_id, event_id, reason, letter, colour, release_before, created_by, saved_by)
        select here, p_to, reason, letter, colour, release_before, p_caller.staff_id,
               p_caller.staff_id
        from parterre.house_holds where booking_id = there and event_id = p_from;
    end loop;
end
$$;

create or replace function parterre.copy_picture(p_from integer, p_to integer) returns void
language plpgsql
as $$
begin
    insert into parterre.event_images (event_id, content_type, content)
    select p_to, content_type, content from parterre.event_images where event_id = p_from;
    update parterre.events set image_url = parterre.image_address(p_to)
    where id = p_to and image_url = parterre.image_address(p_from);
end
$$;

-- A copy at another start (on the wall of the venue); all rows are new, so nobody waits for it.
-- p_copy: name; seats, price_types, house_holds, active are booleans. REFUSED as in save_event.
create or replace function api.duplicate_event(
    p_token text, p_request_id uuid, p_event_id integer, p_start text, p_copy jsonb)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off set lock_timeout = '2s'
as $$
declare
    caller   constant parterre.caller := parterre.manager_of(p_token);
    answer   api.desk_answer;
    original parterre.events;
    made     parterre.events;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    answer := parterre.open_desk_request(
        caller, p_request_id, format('copy event %L at %L %L', p_event_id, p_start, p_copy));
    if answer.outcome is not null then
        return answer;
    end if;
    select * into original from parterre.events where id = p_event_id;
    if original.id is null then
        return parterre.close_desk_request(p_request_id,
                                           parterre.desk_answer('NOT_FOUND', p_event_id));
    end if;
    made := parterre.event_at(original, p_start, p_copy ->> 'name',
                              (p_copy ->> 'active')::boolean);
    answer := parterre.same_event(made, null);
    if answer.outcome is not null then
        return parterre.close_desk_request(p_request_id, answer);
    end if;
    if not (p_copy ->> 'seats')::boolean then
        made.areas := '[]';
        made.layout_version := 0;
        made.plan_id := null;
    end if;
    made := parterre.add_event(caller, made);
    perform parterre.copy_picture(p_event_id, made.id);
    if (p_copy ->> 'price_types')::boolean then
        perform parterre.copy_price_types(p_event_id, made.id);
    end if;
    if (p_copy ->> 'seats')::boolean then
        perform parterre.copy_seats(p_event_id, made.id);
        if (p_copy ->> 'house_holds')::boolean then
            perform parterre.copy_house_holds(caller, p_event_id, made.id);
        end if;
    end if;
    insert into parterre.audit (action, event_id, session_id, details)
    values ('duplicate event', made.id, caller.session_id,
            jsonb_build_object('of', p_event_id, 'copied', p_copy,
                               'after', parterre.event_facts(made)));
    return parterre.close_desk_request(p_request_id,
                                       parterre.desk_answer('OK', made.id, made.version));
end
$$;
