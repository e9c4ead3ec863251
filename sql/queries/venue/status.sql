-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is in the database and whether parterred looks after it.
select current_setting('server_version') as server_version,
       current_setting('server_version_num')::integer as server_number,
       pg_database_size(current_database()) as bytes,
       (select count(*) from parterre.tills where not disabled) as tills,
       (select count(*) from parterre.staff where not disabled) as staff,
       (select count(*) from parterre.events) as events,
       (select coalesce(sum(total_seats), 0) from parterre.events) as seats,
       (select coalesce(extract(epoch from clock_timestamp() - max(beat_at)), -1)::bigint
        from parterre.server_heartbeat) as silent_seconds,
       (select coalesce(extract(epoch from clock_timestamp() - min(hold_expires_at)), 0)::bigint
        from parterre.bookings
        where status = 'HOLD' and hold_expires_at is not null) as oldest_expired_seconds
