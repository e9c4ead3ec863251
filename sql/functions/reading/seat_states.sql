-- SPDX-License-Identifier: GPL-3.0-or-later
-- The seats that cannot be had now, of the whole event or of the named ones, as one row of arrays:
-- H held, X house hold, then B booked. Only the held have a holder and a time left: holder_of and
-- ms_left end where the booked begin. The holder of a house hold is its colour, its letter and its
-- reason in one; none when it has no words. A hold that ran out can be had and is left out. The seats are
-- read once and gathered as they come: a stadium has tens of thousands that are booked.
create or replace function api.seat_states(
    p_token text, p_event_id integer, p_seat_ids integer[] default null)
returns table (seat_ids integer[], statuses text, holders text[], holder_of integer[],
               booking_ids integer[], ms_left bigint[], versions integer[])
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.reader_of(p_token);
    return query
    with seat as (
        select s.id, s.status, s.current_booking_id, s.version
        from parterre.event_seats s
        where p_seat_ids is null and s.event_id + 0 = p_event_id and s.status <> 'AVAILABLE'
        union all
        select s.id, s.status, s.current_booking_id, s.version
        from parterre.event_seats s
        where p_seat_ids is not null and s.id = any (p_seat_ids) and s.event_id = p_event_id
          and s.status <> 'AVAILABLE'
    ), taken as materialized (
        select array_agg(s.id) filter (where s.status = 'BOOKED') as booked_ids,
               array_agg(s.current_booking_id) filter (where s.status = 'BOOKED')
                   as booked_bookings,
               array_agg(s.version) filter (where s.status = 'BOOKED') as booked_versions,
               array_agg(s.id) filter (where s.status = 'HOLD') as held_ids,
               array_agg(s.current_booking_id) filter (where s.status = 'HOLD') as held_bookings,
               array_agg(s.version) filter (where s.status = 'HOLD') as held_versions
        from seat s
    ), held as materialized (
        select s.id, case when b.hold_expires_at is null then 'X' else 'H' end as status,
               s.booking_id, s.version,
               coalesce(t.name, k.colour || k.letter || k.reason)::text as holder,
               coalesce(parterre.ms_left(b.hold_expires_at), -1) as ms_left
        from taken
        cross join unnest(taken.held_ids, taken.held_bookings, taken.held_versions)
            as s (id, booking_id, version)
        join parterre.bookings b on b.id = s.booking_id and b.event_id = p_event_id
        left join parterre.tills t on t.id = b.till_id
        left join parterre.house_holds k
            on b.hold_expires_at is null and k.booking_id = b.id and k.event_id = b.event_id
        where b.hold_expires_at is null or b.hold_expires_at > clock_timestamp()
    ), holder as materialized (
        select n.holder as name, row_number() over (order by n.holder)::integer as place
        from (select distinct held.holder from held where held.holder is not null) n
    ), gathered as (
        select array_agg(k.id) as ids, string_agg(k.status, '') as statuses,
               array_agg(coalesce(h.place, 0)) as places, array_agg(k.booking_id) as bookings,
               array_agg(k.ms_left) as ms_left, array_agg(k.version) as versions
        from held k
        left join holder h on h.name = k.holder
    )
    select coalesce(g.ids || t.booked_ids, '{}'),
           coalesce(g.statuses, '') || repeat('B', coalesce(cardinality(t.booked_ids), 0)),
           array(select h.name from holder h order by h.place),
           coalesce(g.places, '{}'),
           coalesce(g.bookings || t.booked_bookings, '{}'),
           coalesce(g.ms_left, '{}'),
           coalesce(g.versions || t.booked_versions, '{}')
    from taken t
    cross join gathered g;
end
$$;
