-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happened to a seat, the latest first: from the audit table and from what parterred has not
-- moved there yet. action: hold, extend, release, cancel, expire, confirm, refund, exchange or house.
-- Ids order it, no clock does. reference: of a booking that was sold. A booking that came by no till
-- (taken over from elsewhere, demonstration) left no change: it is told from its own row.
create or replace function api.seat_history(p_token text, p_event_id integer, p_seat_id integer)
returns table (made_at timestamptz, action text, till text, person text, booking_id integer,
               reference text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
begin
    perform parterre.managing_reader_of(p_token);
    return query
    with change as materialized (
        select 1 as part, a.id, a.made_at, a.action, a.booking_id, a.session_id
        from parterre.audit a
        where a.seat_ids @> array[p_seat_id] and a.event_id = p_event_id
        union all
        select 2, c.id, c.made_at, c.action, c.booking_id, c.session_id
        from parterre.seat_changes c
        where c.event_id = p_event_id and c.seat_ids @> array[p_seat_id]
    ), told as (
        select * from change
        union all
        select 0, b.id, coalesce(b.confirmed_at, b.created_at),
               case when b.status = 'CONFIRMED' then 'confirm'
                    when b.hold_expires_at is null then 'house' else 'hold' end,
               b.id, b.session_id
        from parterre.event_seats s
        join parterre.bookings b on b.id = s.current_booking_id and b.event_id = s.event_id
        where s.id = p_seat_id and s.event_id = p_event_id
          and b.id not in (select change.booking_id from change)
    )
    select n.made_at, n.action, t.name::text, u.full_name::text, n.booking_id,
           case when b.confirmed_at is not null then parterre.booking_reference(b.id) end
    from told n
    left join parterre.bookings b on b.id = n.booking_id and b.event_id = p_event_id
    left join parterre.sessions s on s.id = n.session_id
    left join parterre.tills t on t.id = s.till_id
    left join parterre.users u on u.id = s.staff_id
    order by n.part desc, n.id desc
    limit 200;
end
$$;
