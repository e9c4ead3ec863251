-- SPDX-License-Identifier: GPL-3.0-or-later
-- The house holds of an event, with their seats; the oldest first.
create or replace function api.list_house_holds(p_token text, p_event_id integer)
returns table (booking_id integer, version integer, reason text, letter text, colour integer,
               release_before_minutes integer, release_at timestamptz, seat_ids integer[],
               worth_minor bigint, currency text, created_at timestamptz, saved_by text,
               saved_at timestamptz)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.managing_reader_of(p_token);
    return query
    select b.id, coalesce(h.version, 0), h.reason::text, h.letter::text, h.colour::integer,
           (extract(epoch from h.release_before) / 60)::integer, e.start_time - h.release_before,
           l.seat_ids, parterre.minor(b.total_amount), e.currency, b.created_at, u.full_name::text,
           h.saved_at
    from parterre.bookings b
    join parterre.events e on e.id = b.event_id
    left join parterre.house_holds h on h.booking_id = b.id and h.event_id = b.event_id
    left join parterre.users u on u.id = h.saved_by
    cross join lateral (
        select array_agg(s.seat_id order by s.seat_id) as seat_ids
        from parterre.booking_seats s
        where s.booking_id = b.id and s.event_id = b.event_id and s.released_at is null) l
    where b.event_id = p_event_id and b.status = 'HOLD' and b.hold_expires_at is null
    order by b.id;
end
$$;
