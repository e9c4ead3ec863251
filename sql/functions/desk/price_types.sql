-- SPDX-License-Identifier: GPL-3.0-or-later
-- All price types of an event, the ones switched off too, and how many lines ever had them.
create or replace function api.manage_price_types(p_token text, p_event_id integer)
returns table (id integer, name text, percent_thousandths integer, fixed_minor bigint,
               max_per_booking integer, max_total integer, needs_reason boolean,
               needs_approval boolean, is_active boolean, used integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.managing_reader_of(p_token);
    return query
    with line as (
        select l.price_type_id, count(*)::integer as lines
        from parterre.bookings b
        join parterre.booking_seats l on l.booking_id = b.id and l.event_id = b.event_id
        where b.event_id = p_event_id and l.price_type_id is not null
        group by l.price_type_id
    )
    select t.id, t.name::text, (t.percent * 1000)::integer, parterre.minor(t.fixed_price),
           t.max_per_booking, t.max_total, t.needs_reason, t.needs_approval, t.is_active,
           coalesce(line.lines, 0)
    from parterre.price_types t
    left join line on line.price_type_id = t.id
    where t.event_id + 0 = p_event_id
    order by t.position, t.id;
end
$$;

-- The price types that p_types lists, in its order, checked.
create or replace function parterre.price_types_of(p_event_id integer, p_types jsonb)
returns setof parterre.price_types
language plpgsql
as $$
declare
    given record;
    type  parterre.price_types;
    fault text;
    names text[] := '{}';
begin
    for given in
        select g.type as value, g.place
        from jsonb_array_elements(p_types) with ordinality as g (type, place)
    loop
        type := jsonb_populate_record(null::parterre.price_types,
                                      given.value - '{percent,fixed_price}'::text[]);
        type.event_id := p_event_id;
        type.position := given.place;
        type.name := parterre.typed_text(given.value ->> 'name', 'name of a price type', 50, true);
        type.percent := (given.value ->> 'percent_thousandths')::numeric / 1000;
        type.fixed_price := parterre.amount((given.value ->> 'fixed_minor')::bigint);
        fault := case
            when lower(type.name) = any (names) then 'Two price types have the same name.'
            when (type.percent is null) = (type.fixed_price is null)
                then 'A price type has either a share or a fixed price.'
            when not type.percent between 0 and 100
                then 'The share of a price type is between 0 and 100 per cent.'
            when not type.fixed_price between 0 and 99999999.99
                then 'A fixed price is between 0 and 99,999,999.99.'
            when type.max_per_booking < 0 or type.max_total < 0
                then 'A cap of a price type is not below 0.'
        end;
        if fault is not null then
            raise exception using errcode = 'PT400', message = fault;
        end if;
        names := names || lower(type.name);
        return next type;
    end loop;
exception when numeric_value_out_of_range or invalid_text_representation then
    raise exception using errcode = 'PT400', message = 'A price or a cap is far too large.';
end
$$;

-- Takes p_types for the price types of an event. What is missing there goes, or is switched off
-- when it was ever used. The event is locked: no hold begins that a new cap would not see. REFUSED:
-- max_total, the name, and how many tickets of that type are held or sold already.
create or replace function api.save_price_types(
    p_token text, p_event_id integer, p_version integer, p_types jsonb)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.manager_of(p_token);
    event  parterre.events;
    over   record;
    before jsonb;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    select * into event from parterre.events where id = p_event_id for update;
    if event.id is null then
        return parterre.desk_answer('NOT_FOUND', p_event_id);
    elsif event.version <> p_version then
        return parterre.event_changed(event);
    end if;
    perform from parterre.price_types t where t.event_id + 0 = p_event_id order by t.id for update;
    before := parterre.price_type_facts(p_event_id);
    select w.name, parterre.lines_of_type(w.id, p_event_id) as lines into over
    from parterre.price_types_of(p_event_id, p_types) w
    where w.id is not null and w.max_total < parterre.lines_of_type(w.id, p_event_id)
    limit 1;
    if found then
        return parterre.desk_answer('REFUSED', p_event_id, event.version,
                                    array['max_total', over.name, over.lines::text]);
    end if;
    perform parterre.replace_price_types(p_event_id, p_types);
    update parterre.events
    set version = version + 1, saved_by = caller.staff_id, saved_at = clock_timestamp()
    where id = p_event_id;
    insert into parterre.audit (action, event_id, session_id, details)
    values ('save price types', p_event_id, caller.session_id,
            jsonb_build_object('before', before,
                               'after', parterre.price_type_facts(p_event_id)));
    return parterre.desk_answer('OK', p_event_id, event.version + 1);
end
$$;

create or replace function parterre.price_type_facts(p_event_id integer) returns jsonb
language sql stable
as $$
    select jsonb_agg(to_jsonb(t) - 'event_id' order by t.position, t.id)
    from parterre.price_types t where t.event_id + 0 = p_event_id
$$;

create or replace function parterre.replace_price_types(p_event_id integer, p_types jsonb)
returns void
language plpgsql
as $$
declare
    kept constant integer[] := array(select id from parterre.price_types_of(p_event_id, p_types)
                                     where id is not null);
begin
    if exists (select from unnest(kept) as wanted (id)
               where not exists (select from parterre.price_types t
                                 where t.id = wanted.id and t.event_id = p_event_id)) then
        raise exception using errcode = 'PT400',
            message = 'A price type belongs to another event.';
    end if;
    delete from parterre.price_types t
    where t.event_id + 0 = p_event_id and t.id <> all (kept)
      and not exists (select from parterre.bookings b
                      join parterre.booking_seats l
                          on l.booking_id = b.id and l.event_id = b.event_id
                      where b.event_id = p_event_id and l.price_type_id = t.id);
    -- Names may change places; none is in the way of another meanwhile.
    update parterre.price_types t set name = '#' || t.id
    where t.event_id + 0 = p_event_id and t.id = any (kept);
    update parterre.price_types t
    set is_active = false, position = jsonb_array_length(p_types) + position
    where t.event_id + 0 = p_event_id and t.id <> all (kept);
    update parterre.price_types t
    set name = w.name, percent = w.percent, fixed_price = w.fixed_price,
        max_per_booking = w.max_per_booking, max_total = w.max_total,
        needs_reason = w.needs_reason, needs_approval = w.needs_approval,
        position = w.position, is_active = w.is_active
    from parterre.price_types_of(p_event_id, p_types) w
    where t.id = w.id and t.event_id = p_event_id;
    insert into parterre.price_types
        (event_id, name, percent, fixed_price, max_per_booking, max_total, needs_reason,
         needs_approval, position, is_active)
    select p_event_id, w.name, w.percent, w.fixed_price, w.max_per_booking, w.max_total,
           w.needs_reason, w.needs_approval, w.position, w.is_active
    from parterre.price_types_of(p_event_id, p_types) w
    where w.id is null;
exception when unique_violation then
    raise exception using errcode = 'PT400',
        message = 'A price type of that name was sold before and is switched off. Switch it on '
                  'again, or choose another name.';
end
$$;
