-- SPDX-License-Identifier: GPL-3.0-or-later
-- parterred is alive: written down, and told to every window.
create or replace function api.heartbeat(p_instance uuid, p_version text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into parterre.server_heartbeat as h (instance, version, beat_at)
    values (p_instance, p_version, clock_timestamp())
    on conflict (instance) do update
    set version = excluded.version, beat_at = excluded.beat_at;
    perform pg_notify('parterre_changes', 'heartbeat');
end
$$;
