-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps what jobs of parterred did last. A server sends no times: only how long ago each ran.
create or replace function api.note_jobs(
    p_instance uuid, p_jobs text[], p_states text[], p_ages_ms integer[], p_took_ms integer[],
    p_done bigint[], p_details text[])
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into parterre.server_jobs as j
        (job, instance, state, since, ran_at, took_ms, done, detail)
    select n.job, p_instance, n.state, clock_timestamp(),
           clock_timestamp() - make_interval(secs => n.age_ms / 1000.0), n.took_ms, n.done,
           left(coalesce(n.detail, ''), 500)
    from unnest(p_jobs, p_states, p_ages_ms, p_took_ms, p_done, p_details)
        as n (job, state, age_ms, took_ms, done, detail)
    order by n.job
    on conflict (job) do update
    set instance = excluded.instance, state = excluded.state,
        since = case when j.state = excluded.state then j.since else excluded.since end,
        ran_at = excluded.ran_at, took_ms = excluded.took_ms, done = excluded.done,
        detail = excluded.detail;
end
$$;

-- How the server's jobs are: for windows, which show it to whoever wonders why nothing moves.
create or replace function api.server_jobs(p_token text)
returns table (job text, state text, since_seconds integer, ran_seconds integer, took_ms integer,
               done bigint, detail text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform parterre.reader_of(p_token);
    return query
    select j.job, j.state, extract(epoch from clock_timestamp() - j.since)::integer,
           extract(epoch from clock_timestamp() - j.ran_at)::integer, j.took_ms, j.done, j.detail
    from parterre.server_jobs j
    order by j.job;
end
$$;
