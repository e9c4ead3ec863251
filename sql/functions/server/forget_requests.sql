-- SPDX-License-Identifier: GPL-3.0-or-later
-- Forgets what was answered to requests of the day before yesterday; a window repeats one within
-- seconds. What ended as a sale, or took one back, is kept for thirty days: a journal may lie that
-- long in a window that is switched off. Looks at a hundred blocks of the table a call, the next
-- ones each time: an index on the time would cost every sale more than this.
create or replace function parterre.forget_requests() returns integer
language plpgsql
as $$
declare
    blocks constant bigint := pg_relation_size('parterre.requests') / 8192;
    first  constant bigint := nextval('parterre.forgetting') % (blocks / 100 + 1) * 100;
    gone   integer;
begin
    delete from parterre.requests
    where ctid >= format('(%s,0)', first)::tid and ctid < format('(%s,0)', first + 100)::tid
      and made_at < now() - case when answer ~ '^.DONE,[0-9]*,(CONFIRMED|CANCELLED),'
                                 then interval '30 days' else interval '2 days' end;
    get diagnostics gone = row_count;
    return gone;
end
$$;
