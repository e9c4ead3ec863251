-- SPDX-License-Identifier: GPL-3.0-or-later
-- What each job of parterred did last.
select job, state, extract(epoch from clock_timestamp() - since)::bigint as since_seconds,
       extract(epoch from clock_timestamp() - ran_at)::bigint as ran_seconds, took_ms, done, detail
from parterre.server_jobs
order by job
