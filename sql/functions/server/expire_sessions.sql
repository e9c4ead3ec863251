-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends the sessions that are over after 12 hours, and forgets parterreds that have been silent for
-- a week. Says how many sessions.
create or replace function api.expire_sessions() returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    ended integer;
begin
    update parterre.sessions set ended_at = started_at + interval '12 hours'
    where id = any (array(select id from parterre.sessions
                          where ended_at is null
                            and started_at <= clock_timestamp() - interval '12 hours'
                          for no key update skip locked));
    get diagnostics ended = row_count;
    delete from parterre.server_heartbeat where beat_at < clock_timestamp() - interval '7 days';
    return ended;
end
$$;
