-- SPDX-License-Identifier: GPL-3.0-or-later
-- The seats that cannot be had now, of the whole event or of the named ones, as one row of arrays:
-- H held, B booked, X house hold. A hold that ran out can be had and is left out.
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
    ), taken as (
        select s.id, 'B' as status, s.current_booking_id, s.version, null::text as till,
               -1::bigint as ms_left
        from seat s
        where s.status = 'BOOKED'
        union all
        select s.id, case when b.hold_expires_at is null then 'X' else 'H' end,
               s.current_booking_id, s.version, t.name::text,
               coalesce(parterre.ms_left(b.hold_expires_at), -1)
        from seat s
        join parterre.bookings b on b.id = s.current_booking_id and b.event_id = p_event_id
        left join parterre.tills t on t.id = b.till_id
        where s.status = 'HOLD'
          and (b.hold_expires_at is null or b.hold_expires_at > clock_timestamp())
    ), holder as materialized (
        select n.till, row_number() over (order by n.till)::integer as place
        from (select distinct taken.till from taken where taken.till is not null) n
    )
    select coalesce(array_agg(k.id), '{}'), coalesce(string_agg(k.status, ''), ''),
           array(select h.till from holder h order by h.place),
           coalesce(array_agg(coalesce(h.place, 0)), '{}'),
           coalesce(array_agg(k.current_booking_id), '{}'),
           coalesce(array_agg(k.ms_left), '{}'), coalesce(array_agg(k.version), '{}')
    from taken k
    left join holder h on h.till = k.till;
end
$$;
