-- SPDX-License-Identifier: GPL-3.0-or-later
-- Seats as a person writes them: Stalls A 1, 2, 3; Balcony C 7.
create or replace function parterre.seats_in_words(p_event_id integer, p_seat_ids integer[])
returns text
language plpgsql stable
as $$
begin
    return (
        select string_agg(r.section || ' ' || r.row_number || ' ' || r.numbers, '; '
                          order by r.first)
        from (select s.section, s.row_number, min(s.id) as first,
                     string_agg(s.seat_number, ', ' order by s.seat_order, s.id) as numbers
              from parterre.event_seats s
              where s.id = any (p_seat_ids) and s.event_id = p_event_id
              group by s.section, s.row_number) r);
end
$$;

-- The lines with which a booking was sold: those it has, or had when it was confirmed.
create or replace function parterre.sold_lines(p_booking_id integer, p_event_id integer)
returns setof parterre.booking_seats
language plpgsql stable rows 4
as $$
begin
    return query
    select l.*
    from parterre.bookings b
    join parterre.booking_seats l on l.booking_id = b.id and l.event_id = b.event_id
    where b.id = p_booking_id and b.event_id = p_event_id
      and (l.released_at is null or l.released_at > b.confirmed_at)
    order by l.seat_id;
end
$$;

-- Bookings as a list shows them, in the given order.
create or replace function parterre.summaries(p_booking_ids integer[])
returns setof api.booking_summary
language plpgsql stable rows 20
as $$
begin
    return query
    select b.event_id, b.id, parterre.booking_reference(b.id), b.status::text,
           case when b.user_id > 1 then u.full_name::text end, e.name::text, e.start_time,
           parterre.seats_in_words(b.event_id, l.seat_ids), l.live,
           parterre.minor(b.total_amount), e.currency, b.confirmed_at, t.name::text,
           clerk.full_name::text
    from unnest(p_booking_ids) with ordinality as asked (id, place)
    join parterre.bookings b on b.id = asked.id
    join parterre.events e on e.id = b.event_id
    join parterre.users u on u.id = b.user_id
    left join parterre.tills t on t.id = b.till_id
    left join parterre.sessions s on s.id = b.session_id
    left join parterre.users clerk on clerk.id = s.staff_id
    cross join lateral (
        select count(*) filter (where released_at is null)::integer as live,
               coalesce(array_agg(seat_id) filter (where released_at is null),
                        array_agg(seat_id)) as seat_ids
        from parterre.sold_lines(b.id, b.event_id)) l
    order by asked.place;
end
$$;
