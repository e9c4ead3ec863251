-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sets the prices of seats: the n-th seat gets the n-th price. What was sold or is held keeps the
-- price of its booking. A manager who saves many calls this for some thousand seats at a time and
-- names the version of the answer before: a hold that meets a batch waits for milliseconds. p_last
-- tells the windows, once a save. version: prices_version. OK: how many prices changed. CHANGED: who
-- saved and when, or nothing when the seats are not there any more.
create or replace function api.set_seat_prices(
    p_token text, p_request_id uuid, p_event_id integer, p_version integer, p_seat_ids integer[],
    p_prices_minor bigint[], p_last boolean)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set lock_timeout = '500ms'
as $$
declare
    caller constant parterre.caller := parterre.manager_of(p_token);
    answer api.desk_answer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    perform parterre.check_seat_prices(p_seat_ids, p_prices_minor);
    answer := parterre.open_desk_request(
        caller, p_request_id, format('prices of %s at %s from %s', p_seat_ids, p_prices_minor,
                                     p_version));
    if answer.outcome is not null then
        return answer;
    end if;
    answer := parterre.set_seat_prices(caller, p_event_id, p_version, p_seat_ids, p_prices_minor);
    if answer.outcome = 'OK' and p_last then
        perform pg_notify('parterre_changes', p_event_id || ' 0 *');
    end if;
    return parterre.close_desk_request(p_request_id, answer);
end
$$;

create or replace function parterre.check_seat_prices(p_seat_ids integer[], p_prices bigint[])
returns void
language plpgsql immutable
as $$
begin
    if coalesce(cardinality(p_seat_ids), 0) = 0
       or cardinality(p_seat_ids) is distinct from cardinality(p_prices)
       or array_position(p_seat_ids, null) is not null
       or array_position(p_prices, null) is not null then
        raise exception using errcode = 'PT400', message = 'Prices need seats, and one price each.';
    end if;
    if exists (select from unnest(p_prices) as price where price not between 0 and 9999999999) then
        raise exception using errcode = 'PT400',
            message = 'A price is between 0.00 and 99,999,999.99. Nothing was changed.';
    end if;
end
$$;

-- One save of the seats of an event at a time, be it of prices or of the plan. The row of the event
-- comes last: the fold of all events waits for it, a hold does not.
create or replace function parterre.set_seat_prices(
    p_caller parterre.caller, p_event_id integer, p_version integer, p_seat_ids integer[],
    p_prices bigint[])
returns api.desk_answer
language plpgsql
as $$
declare
    event   parterre.events;
    before  jsonb;
    there   integer;
    changed integer;
begin
    perform pg_advisory_xact_lock(hashtextextended('parterre.seating', p_event_id));
    select * into event from parterre.events where id = p_event_id;
    if event.id is null then
        return parterre.desk_answer('NOT_FOUND', p_event_id);
    elsif event.prices_version <> p_version then
        return parterre.desk_answer(
            'CHANGED', p_event_id, event.prices_version,
            array[(select full_name from parterre.users where id = event.prices_saved_by),
                  to_char(event.prices_saved_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')]);
    end if;
    select jsonb_object_agg(o.price, o.seats), sum(o.seats) into before, there
    from (select parterre.minor(s.price) as price, count(*) as seats
          from parterre.event_seats s
          where s.id = any (p_seat_ids) and s.event_id = p_event_id
          group by s.price) o;
    if there is distinct from cardinality(p_seat_ids) then
        return parterre.desk_answer('CHANGED', p_event_id, event.prices_version);
    end if;
    changed := parterre.write_seat_prices(p_event_id, p_seat_ids, p_prices);
    update parterre.events
    set prices_version = prices_version + 1, layout_version = layout_version + 1,
        prices_saved_by = p_caller.staff_id, prices_saved_at = clock_timestamp()
    where id = p_event_id;
    insert into parterre.audit (action, event_id, session_id, details)
    values ('set prices', p_event_id, p_caller.session_id,
            jsonb_build_object('seats', p_seat_ids, 'before', before, 'after',
                (select jsonb_object_agg(n.price, n.seats)
                 from (select price, count(*) as seats
                       from unnest(p_prices) as price group by price) n)));
    return parterre.desk_answer('OK', p_event_id, event.prices_version + 1,
                                array[changed::text]);
end
$$;

-- Seats are locked in id order first, as everywhere.
create or replace function parterre.write_seat_prices(
    p_event_id integer, p_seat_ids integer[], p_prices bigint[])
returns integer
language plpgsql
as $$
declare
    changed integer;
begin
    perform parterre.wait_for_seats(p_event_id, p_seat_ids);
    update parterre.event_seats s
    set price = parterre.amount(w.price), version = s.version + 1, updated_at = clock_timestamp()
    from unnest(p_seat_ids, p_prices) as w (id, price)
    where s.id = w.id and s.event_id = p_event_id and s.price <> parterre.amount(w.price);
    get diagnostics changed = row_count;
    return changed;
end
$$;
