-- SPDX-License-Identifier: GPL-3.0-or-later
-- Another manager saved first: who, and when as ISO 8601.
create or replace function parterre.event_changed(event parterre.events) returns api.desk_answer
language sql stable
as $$
    select parterre.desk_answer(
        'CHANGED', event.id, event.version,
        array[coalesce((select full_name from parterre.users where id = event.saved_by), ''),
              to_char(event.saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')])
$$;

-- The same event twice on one stage is a slip: refused, naming the other one. Nobody else enters
-- one of this name until the transaction ends.
create or replace function parterre.same_event(event parterre.events, p_id integer)
returns api.desk_answer
language plpgsql
as $$
declare
    other integer;
begin
    if event.is_active then
        perform pg_advisory_xact_lock(
            hashtextextended('parterre.same_event ' || lower(event.name), 0));
        select e.id into other
        from parterre.events e
        where e.start_time = event.start_time and lower(e.name) = lower(event.name)
          and lower(e.venue) = lower(event.venue) and e.is_active
          and e.id is distinct from p_id
        limit 1;
    end if;
    if other is null then
        return null;
    end if;
    return parterre.desk_answer('REFUSED', other, null, array['start', event.name, event.venue]);
end
$$;

-- Whether amounts of the event are written down already, in its currency.
create or replace function parterre.currency_is_fixed(p_event_id integer) returns boolean
language sql stable
as $$
    select exists (select from parterre.bookings b
                   where b.event_id = p_event_id
                     and (b.confirmed_at is not null
                          or b.status = 'HOLD' and b.hold_expires_at is not null))
$$;

-- The event as it is, locked; with no hold begun meanwhile when its currency is to change.
create or replace function parterre.lock_event(p_event_id integer, p_currency text)
returns parterre.events
language plpgsql
as $$
declare
    event parterre.events;
begin
    perform from parterre.events e
    where e.id = p_event_id and e.currency <> p_currency
    for update;
    select * into event from parterre.events e where e.id = p_event_id for no key update;
    return event;
end
$$;

-- Keeps the picture given; without one, drops a picture that the address does not name any more.
create or replace function parterre.keep_picture(
    p_event_id integer, p_type text, p_content bytea) returns void
language plpgsql
as $$
begin
    if p_content is null then
        delete from parterre.event_images i
        using parterre.events e
        where i.event_id = p_event_id and e.id = p_event_id
          and e.image_url is distinct from parterre.image_address(p_event_id);
        return;
    end if;
    insert into parterre.event_images (event_id, content_type, content)
    values (p_event_id, p_type, p_content)
    on conflict (event_id) do update
    set content_type = excluded.content_type, content = excluded.content,
        saved_at = clock_timestamp();
    update parterre.events set image_url = parterre.image_address(p_event_id)
    where id = p_event_id;
exception when check_violation then
    raise exception using errcode = 'PT400',
        message = 'The picture is not a PNG or JPEG of at most 10 MB.';
end
$$;

create or replace function parterre.add_event(p_caller parterre.caller, wanted parterre.events)
returns parterre.events
language sql
as $$
    insert into parterre.events
        (name, description, venue, city, country, start_time, end_time, category, image_url,
         is_active, time_zone, currency, on_sale_at, off_sale_at, event_series_id, areas,
         layout_version, plan_id, saved_by, saved_at)
    select wanted.name, wanted.description, wanted.venue, wanted.city, wanted.country,
           wanted.start_time, wanted.end_time, wanted.category, wanted.image_url,
           wanted.is_active, wanted.time_zone, wanted.currency, wanted.on_sale_at,
           wanted.off_sale_at, wanted.event_series_id, coalesce(wanted.areas, '[]'),
           coalesce(wanted.layout_version, 0), wanted.plan_id, p_caller.staff_id,
           clock_timestamp()
    returning *
$$;

-- Whether it is active stays: that is switch_event. In another currency the windows read the map
-- anew.
create or replace function parterre.change_event(
    p_caller parterre.caller, p_event_id integer, wanted parterre.events)
returns parterre.events
language sql
as $$
    update parterre.events e
    set name = wanted.name, description = wanted.description, venue = wanted.venue,
        city = wanted.city, country = wanted.country, start_time = wanted.start_time,
        end_time = wanted.end_time, category = wanted.category, image_url = wanted.image_url,
        time_zone = wanted.time_zone, currency = wanted.currency,
        on_sale_at = wanted.on_sale_at, off_sale_at = wanted.off_sale_at,
        event_series_id = wanted.event_series_id,
        layout_version = layout_version + (currency <> wanted.currency)::integer,
        version = version + 1, saved_by = p_caller.staff_id, saved_at = clock_timestamp(),
        updated_at = clock_timestamp()
    where id = p_event_id
    returning *
$$;

create or replace function parterre.save_event(
    p_caller parterre.caller, p_event_id integer, p_version integer, p_event jsonb,
    p_image_type text, p_image bytea)
returns api.desk_answer
language plpgsql
as $$
declare
    wanted  parterre.events := parterre.event_of(p_event, p_event_id);
    earlier parterre.events;
    saved   parterre.events;
    refused api.desk_answer;
begin
    if p_event_id is not null then
        earlier := parterre.lock_event(p_event_id, wanted.currency);
        if earlier.id is null then
            return parterre.desk_answer('NOT_FOUND', p_event_id);
        elsif earlier.version <> p_version then
            return parterre.event_changed(earlier);
        elsif earlier.currency <> wanted.currency
              and parterre.currency_is_fixed(p_event_id) then
            return parterre.desk_answer('REFUSED', p_event_id, earlier.version,
                                        array['currency', earlier.currency]);
        end if;
        wanted.is_active := earlier.is_active;
    end if;
    refused := parterre.same_event(wanted, p_event_id);
    if refused.outcome is not null then
        return refused;
    end if;
    saved := case when p_event_id is null then parterre.add_event(p_caller, wanted)
                  else parterre.change_event(p_caller, p_event_id, wanted) end;
    perform parterre.keep_picture(saved.id, p_image_type, p_image);
    insert into parterre.audit (action, event_id, session_id, details)
    values (case when p_event_id is null then 'create event' else 'save event' end, saved.id,
            p_caller.session_id,
            jsonb_build_object('before', parterre.event_facts(earlier),
                               'after', parterre.event_facts(saved),
                               'new picture', p_image is not null));
    if saved.layout_version <> earlier.layout_version then
        perform pg_notify('parterre_changes', saved.id || ' 0 *');
    end if;
    return parterre.desk_answer('OK', saved.id, saved.version);
end
$$;

-- Saves an event as a whole; without an id, a new one. p_event: see parterre.event_of; times are
-- those on the wall of the venue. p_image: a picture in base64 that takes the place of image_url.
-- REFUSED: start, name, venue when the same event is there already (id: which); currency and the
-- present one once something was sold or is held.
create or replace function api.save_event(
    p_token text, p_request_id uuid, p_event_id integer, p_version integer, p_event jsonb,
    p_image_type text default null, p_image text default null)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.manager_of(p_token);
    answer api.desk_answer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    answer := parterre.open_desk_request(
        caller, p_request_id,
        format('save event %L at %L %L %L', p_event_id, p_version, p_event, md5(p_image)));
    if answer.outcome is not null then
        return answer;
    end if;
    answer := parterre.save_event(caller, p_event_id, p_version, p_event, p_image_type,
                                  decode(p_image, 'base64'));
    return parterre.close_desk_request(p_request_id, answer);
end
$$;
