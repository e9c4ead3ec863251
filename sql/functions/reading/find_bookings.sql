-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest sales of a till, among the newest 50,000 bookings of the house.
create or replace function parterre.last_sales(
    p_till_id integer, p_event_id integer, p_limit integer)
returns integer[]
language plpgsql stable
as $$
begin
    return array(
        select n.id
        from (select b.id, b.event_id, b.till_id, b.confirmed_at
              from parterre.bookings b order by b.id desc limit 50000) n
        where n.till_id = p_till_id and n.confirmed_at is not null
          and (p_event_id is null or n.event_id = p_event_id)
        limit p_limit);
end
$$;

-- Bookings that have a seat of that name, such as c12 or stalls c12, in this event. The section may
-- be cut short.
create or replace function parterre.bookings_of_seat(p_event_id integer, p_text text)
returns integer[]
language plpgsql stable
as $$
declare
    typed    constant text := lower(regexp_replace(p_text, '\s', '', 'g'));
    seat_ids constant integer[] := array(
        select s.id
        from parterre.event_seats s
        cross join lateral (
            select lower(replace(s.row_number || s.seat_number, ' ', '')) as place) p
        where s.event_id + 0 = p_event_id and s.status = 'BOOKED'
          and right(typed, length(p.place)) = p.place
          and starts_with(lower(replace(s.section, ' ', '')), left(typed, -length(p.place)))
        limit 100);
begin
    return array(select l.booking_id from parterre.booking_seats l
                 where l.seat_id = any (seat_ids) and l.event_id = p_event_id
                   and l.released_at is null);
end
$$;

-- The newest bookings of customers who are called that.
create or replace function parterre.bookings_of_customers(p_text text) returns integer[]
language plpgsql stable
as $$
begin
    return array(
        select n.id
        from parterre.customers_like(p_text, 50) c
        cross join lateral (
            select b.id from parterre.bookings b
            where b.user_id = c and b.user_id > 1
            order by b.id desc limit 100) n);
end
$$;

-- Sales by reference, card reference, seat or customer; any till may find any.
create or replace function parterre.find_sales(p_event_id integer, p_text text, p_limit integer)
returns integer[]
language plpgsql stable
set plan_cache_mode = force_generic_plan -- an array of unknown length: by the index
as $$
declare
    typed constant text := btrim(left(p_text, 255));
    found integer[];
begin
    found := parterre.booking_id_of(regexp_replace(typed, '[\s-]', '', 'g'))
          || array(select p.booking_id from parterre.payments p
                   where p.reference = typed and p.booking_id is not null
                   limit 100)
          || parterre.bookings_of_customers(typed);
    if p_event_id is not null and typed ~ '[0-9]' then
        found := found || parterre.bookings_of_seat(p_event_id, typed);
    end if;
    return array(
        select b.id
        from parterre.bookings b
        where b.id = any (found)
          and b.confirmed_at is not null and (p_event_id is null or b.event_id = p_event_id)
        order by b.id desc
        limit p_limit);
end
$$;

create or replace function api.find_bookings(
    p_token text, p_text text, p_event_id integer default null, p_limit integer default 10)
returns setof api.booking_summary
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
declare
    caller constant parterre.caller := parterre.reader_of(p_token);
    most   constant integer := least(greatest(p_limit, 0), 200);
begin
    return query
    select * from parterre.summaries(
        case when btrim(coalesce(p_text, '')) = ''
             then parterre.last_sales(caller.till_id, p_event_id, most)
             else parterre.find_sales(p_event_id, p_text, most) end);
end
$$;

create or replace function api.customer_bookings(
    p_token text, p_customer_id integer, p_limit integer)
returns setof api.booking_summary
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
begin
    perform parterre.reader_of(p_token);
    return query
    select * from parterre.summaries(array(
        select b.id from parterre.bookings b
        where b.user_id = p_customer_id and b.user_id > 1 and b.confirmed_at is not null
        order by b.id desc
        limit least(greatest(p_limit, 0), 200)));
end
$$;
