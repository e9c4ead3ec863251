-- SPDX-License-Identifier: GPL-3.0-or-later
-- Locks seats in id order, whatever their state, and returns those it got without waiting. State
-- is judged afterwards, in a statement of its own: a filter here would silently drop a seat that
-- was sold a moment ago.
create or replace function parterre.lock_seats(p_event_id integer, p_seat_ids integer[])
returns integer[]
language plpgsql
as $$
begin
    return array(select id from parterre.event_seats
                 where id = any (p_seat_ids) and event_id = p_event_id
                 order by id
                 for no key update skip locked);
end
$$;

-- The same, but waits: only for one who holds the booking of these seats.
create or replace function parterre.wait_for_seats(p_event_id integer, p_seat_ids integer[])
returns void
language plpgsql
as $$
begin
    perform from parterre.event_seats
    where id = any (p_seat_ids) and event_id = p_event_id
    order by id
    for no key update;
end
$$;
