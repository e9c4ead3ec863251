-- SPDX-License-Identifier: GPL-3.0-or-later
-- The managers list: past and switched off events too, by start. p_filter, all optional: id; text,
-- of which every word is found in name, venue, city, category or series; city; category; from and
-- to, days of the calendar of the venue; active; limit.
create or replace function api.manage_events(p_token text, p_filter jsonb)
returns table (id integer, name text, description text, venue text, city text, country text,
               category text, series text, image_url text, currency text, time_zone text,
               start_wall text, end_wall text, on_sale_wall text, off_sale_wall text,
               start_time timestamptz, is_active boolean, on_sale boolean, total integer,
               available integer, held integer, house integer, sold integer,
               currency_fixed boolean, version integer, saved_by text, saved_at timestamptz,
               layout_version integer, plan text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.managing_reader_of(p_token);
    return query
    select e.id, e.name::text, e.description, e.venue::text, e.city::text, e.country::text,
           e.category::text, s.name::text, e.image_url::text, e.currency, e.time_zone,
           parterre.wall_of(e.start_time, e.time_zone), parterre.wall_of(e.end_time, e.time_zone),
           parterre.wall_of(e.on_sale_at, e.time_zone),
           parterre.wall_of(e.off_sale_at, e.time_zone), e.start_time, e.is_active,
           parterre.is_on_sale(e), n.total, n.available, n.held, n.house, n.sold,
           parterre.currency_is_fixed(e.id), e.version, u.full_name::text, e.saved_at,
           e.layout_version, p.name::text
    from parterre.events e
    join parterre.event_numbers((p_filter ->> 'id')::integer) n on n.event_id = e.id
    left join parterre.event_series s on s.id = e.event_series_id
    left join parterre.seating_plans p on p.id = e.plan_id
    left join parterre.users u on u.id = e.saved_by
    where parterre.event_fits(e, s.name, p_filter)
    order by e.start_time, e.id
    limit (p_filter ->> 'limit')::integer;
end
$$;

create or replace function parterre.event_fits(
    event parterre.events, p_series text, p_filter jsonb) returns boolean
language sql stable
as $$
    select (p_filter ->> 'id' is null or event.id = (p_filter ->> 'id')::integer)
       and (p_filter ->> 'city' is null or lower(event.city) = lower(p_filter ->> 'city'))
       and (p_filter ->> 'category' is null
            or lower(event.category) = lower(p_filter ->> 'category'))
       and (p_filter ->> 'active' is null
            or event.is_active = (p_filter ->> 'active')::boolean)
       and (p_filter ->> 'from' is null
            or event.start_time at time zone event.time_zone >= (p_filter ->> 'from')::date)
       and (p_filter ->> 'to' is null
            or event.start_time at time zone event.time_zone < (p_filter ->> 'to')::date + 1)
       and not exists (
           select from regexp_split_to_table(lower(btrim(p_filter ->> 'text')), '\s+') word
           where position(word in lower(concat_ws(' ', event.name, event.venue, event.city,
                                                  event.category, p_series))) = 0)
$$;

-- A time on the wall of the venue, as forms edit it.
create or replace function parterre.wall_of(p_instant timestamptz, p_zone text) returns text
language sql stable
return to_char(p_instant at time zone p_zone, 'YYYY-MM-DD"T"HH24:MI:SS');

-- Words that events used before, for lists to choose from.
create or replace function api.event_words(
    p_token text, out venues text[], out cities text[], out countries text[],
    out categories text[], out series text[])
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.managing_reader_of(p_token);
    select array_agg(distinct e.venue::text order by e.venue::text),
           array_agg(distinct e.city::text order by e.city::text),
           array_agg(distinct e.country::text order by e.country::text),
           array_agg(distinct e.category::text order by e.category::text)
               filter (where e.category is not null)
    into venues, cities, countries, categories
    from parterre.events e;
    series := array(select s.name::text from parterre.event_series s order by 1);
end
$$;

-- The picture of an event, for any window; no row when it has none here.
create or replace function api.event_image(p_token text, p_event_id integer)
returns table (content_type text, content text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.reader_of(p_token);
    return query
    select i.content_type, encode(i.content, 'base64')
    from parterre.event_images i where i.event_id = p_event_id;
end
$$;
