-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a manager typed, trimmed; null when nothing is left. p_field: what the form calls it.
create or replace function parterre.typed_text(
    p_text text, p_field text, p_most integer, p_required boolean, p_one_line boolean default true)
returns text
language plpgsql immutable
as $$
declare
    trimmed constant text := nullif(btrim(p_text, E' \t\r\n'), '');
begin
    if trimmed is null and p_required then
        raise exception using errcode = 'PT400', message = format('The %s is missing.', p_field);
    end if;
    if length(trimmed) > p_most then
        raise exception using errcode = 'PT400',
            message = format('The %s has %s characters; %s are the most.', p_field,
                             length(trimmed), p_most);
    end if;
    if trimmed ~ (case when p_one_line then '[[:cntrl:]]' else '[\x01-\x08\x0b-\x1f\x7f]' end) then
        raise exception using errcode = 'PT400',
            message = format('The %s has signs that cannot be printed.', p_field);
    end if;
    return trimmed;
end
$$;

-- The instant of a time on the wall of the venue, null for none. An hour that the clocks skip is
-- not one; of an hour that comes twice it is the second.
create or replace function parterre.instant_of(p_wall text, p_zone text, p_field text)
returns timestamptz
language plpgsql stable
as $$
declare
    wall    timestamp;
    instant timestamptz;
begin
    if coalesce(p_wall, '') = '' then
        return null;
    end if;
    begin
        wall := p_wall::timestamp;
    exception when data_exception then
        raise exception using errcode = 'PT400', message = format('The %s is not a time.', p_field);
    end;
    if not wall between '2000-01-01' and '2100-01-01' then
        raise exception using errcode = 'PT400',
            message = format('The %s is not between the years 2000 and 2099.', p_field);
    end if;
    instant := wall at time zone p_zone;
    if instant at time zone p_zone <> wall then
        raise exception using errcode = 'PT400',
            message = format('The %s does not exist: the clocks of %s skip that hour. Choose '
                             'another.', p_field, p_zone);
    end if;
    return instant;
end
$$;

create or replace function parterre.known_zone(p_zone text) returns text
language plpgsql stable
as $$
begin
    if p_zone !~ '^[A-Za-z][A-Za-z0-9_+/-]{1,63}$' then
        raise invalid_parameter_value;
    end if;
    perform now() at time zone p_zone;
    return p_zone;
exception when invalid_parameter_value then
    raise exception using errcode = 'PT400',
        message = 'The time zone is not known. Choose one such as Europe/Berlin.';
end
$$;

-- The columns of an event as a manager gives them, checked one by one; the others are null. An id
-- says whose own picture the address may name.
create or replace function parterre.event_of(p_event jsonb, p_id integer) returns parterre.events
language plpgsql
as $$
declare
    event  parterre.events;
    series text;
begin
    event.name := parterre.typed_text(p_event ->> 'name', 'name', 500, true);
    event.description := parterre.typed_text(p_event ->> 'description', 'description', 10000,
                                             false, false);
    event.venue := parterre.typed_text(p_event ->> 'venue', 'venue', 500, true);
    event.city := parterre.typed_text(p_event ->> 'city', 'city', 100, true);
    event.country := parterre.typed_text(p_event ->> 'country', 'country', 100, true);
    event.category := parterre.typed_text(p_event ->> 'category', 'category', 100, false);
    event.image_url := parterre.typed_text(p_event ->> 'image_url', 'picture', 500, false);
    event.currency := parterre.typed_text(p_event ->> 'currency', 'currency', 3, true);
    event.time_zone := parterre.known_zone(
        parterre.typed_text(p_event ->> 'time_zone', 'time zone', 64, true));
    event.start_time := parterre.instant_of(p_event ->> 'start', event.time_zone, 'start');
    event.end_time := parterre.instant_of(p_event ->> 'end', event.time_zone, 'end');
    event.on_sale_at := parterre.instant_of(p_event ->> 'on_sale', event.time_zone,
                                            'start of the sale');
    event.off_sale_at := parterre.instant_of(p_event ->> 'off_sale', event.time_zone,
                                             'end of the sale');
    event.is_active := coalesce((p_event ->> 'active')::boolean, true);
    series := parterre.typed_text(p_event ->> 'series', 'series', 500, false);
    perform parterre.check_event(event, p_id);
    if series is not null then
        insert into parterre.event_series (name) values (series) on conflict do nothing;
        event.event_series_id := (select id from parterre.event_series s where s.name = series);
    end if;
    return event;
end
$$;

-- What no event may be, whichever way it was made.
create or replace function parterre.check_event(event parterre.events, p_id integer) returns void
language plpgsql
as $$
declare
    fault text;
begin
    fault := case
        when event.start_time is null then 'The start is missing.'
        when event.end_time <= event.start_time then 'The event ends before it starts.'
        when event.currency !~ '^[A-Z]{3}$'
            then 'The currency is not a code of three capitals, such as EUR.'
        when event.off_sale_at <= event.on_sale_at then 'The sale ends before it begins.'
        when event.off_sale_at is null
             and event.on_sale_at >= coalesce(event.end_time,
                                              event.start_time + interval '6 hours')
            then 'The sale begins when the event is over.'
        when event.image_url !~ '^https?://[^[:space:]/]+[^[:space:]]*$'
             and event.image_url is distinct from parterre.image_address(p_id)
            then 'The picture is neither a file nor an address that begins with https.'
    end;
    if fault is not null then
        raise exception using errcode = 'PT400', message = fault;
    end if;
end
$$;

-- How events.image_url says that the picture is in parterre.event_images.
create or replace function parterre.image_address(p_event_id integer) returns text
language sql immutable
return 'parterre:event/' || p_event_id;

-- For the audit: what managers decide about an event.
create or replace function parterre.event_facts(event parterre.events) returns jsonb
language sql stable
as $$
    select to_jsonb(event) - '{id,areas,total_seats,available_seats,created_at,updated_at,
                               saved_at,saved_by}'::text[]
$$;
