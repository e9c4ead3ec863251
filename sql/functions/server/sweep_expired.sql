-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends up to p_limit holds that ran out and returns how many; forgets old requests, too. What a window is changing this
-- instant is passed by: it is that window that decides. Two sweeps at once share the work.
create or replace function api.sweep_expired(p_limit integer) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
declare
    hold_length constant interval := make_interval(secs => parterre.setting('hold_seconds'));
    now_at      constant timestamptz := clock_timestamp();
    booking_ids integer[];
    locked      integer[];
begin
    -- The clock was put back: no hold may outlive its length from now.
    update parterre.bookings set hold_expires_at = now_at + hold_length
    where id = any (array(select id from parterre.bookings
                          where status = 'HOLD' and hold_expires_at > now_at + hold_length
                          for no key update skip locked));

    booking_ids := array(select id from parterre.bookings
                         where status = 'HOLD' and hold_expires_at <= now_at
                         order by hold_expires_at
                         limit p_limit
                         for no key update skip locked);
    locked := array(
        select id from parterre.event_seats
        where id = any (array(select seat_id from parterre.booking_seats
                              where booking_id = any (booking_ids) and released_at is null))
        order by id
        for no key update skip locked);
    -- A seat that someone has this instant: its booking waits for the next sweep.
    booking_ids := array(
        select b.id from unnest(booking_ids) as b (id)
        where not exists (select from parterre.booking_seats l
                          where l.booking_id = b.id and l.released_at is null
                            and l.seat_id <> all (locked)));
    perform parterre.expire(booking_ids, null);
    perform parterre.forget_requests();
    return cardinality(booking_ids);
end
$$;
