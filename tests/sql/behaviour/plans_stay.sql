-- SPDX-License-Identifier: GPL-3.0-or-later
-- One connection that was there when the tables were empty sells a stadium. Plans are made on the
-- empty tables, and again as statistics arrive; none may come to depend on how much was sold.
insert into parterre.events (name, venue, city, country, start_time)
values ('Final', 'Stadium', 'Town', 'Land', now() + interval '1 day');
select parterre.apply_plan(
    3, '[]', array_agg('S' || n / 1000), array_agg((n % 1000 / 40)::text),
    array_agg((n % 40)::text), array_agg(4500::bigint), array_agg(n::real), array_agg(n::real),
    array_agg(0::real), array_agg(1::real), array_agg(0), array_agg(n / 1000),
    array_agg(n % 1000 / 40), array_agg(n % 40), array_agg(n))
from generate_series(0, 41999) n;

create procedure test.sell(p_first integer, p_sales integer) language plpgsql as $$
declare
    token  constant text := test.at_till(1);
    first  constant integer := (select min(id) from parterre.event_seats where event_id = 3);
    a      api.booking_answer;
begin
    for n in p_first..p_first + p_sales - 1 loop
        a := api.hold_seats(token, gen_random_uuid(), 3, array[first + 2 * n, first + 2 * n + 1]);
        commit;
        a := api.confirm_booking(token, gen_random_uuid(), 3, a.booking_id, a.total_minor,
                                 test.cash(a.total_minor));
        commit;
        assert a.outcome = 'DONE', a;
    end loop;
end $$;

-- What sales have cost so far. Counters arrive when a connection is idle: this is a statement of
-- its own between the calls, not part of them.
create table test.cost (step text, sales integer, blocks bigint, rows_read bigint, at timestamptz);
create procedure test.note(p_step text) language sql as $$
    insert into test.cost
    select p_step, (select count(*) from parterre.bookings),
           sum(heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read),
           sum(coalesce(idx_tup_fetch, 0) + seq_tup_read), clock_timestamp()
    from pg_statio_user_tables io
    join pg_stat_user_tables using (relid)
    where io.schemaname = 'parterre' and io.relname <> 'seat_changes'
$$;

set synchronous_commit = off;
call test.sell(0, 20);
analyze;
select pg_stat_force_next_flush();
call test.note('started');
call test.sell(20, 1980);
select pg_stat_force_next_flush();
call test.note('young');
analyze;
call test.sell(2000, 16000);
select pg_stat_force_next_flush();
call test.note('rush');
call test.sell(18000, 2000);
select pg_stat_force_next_flush();
call test.note('end');

create view test.cost_a_sale as
    select step, (blocks - lag(blocks) over steps)::numeric
                     / (sales - lag(sales) over steps) as blocks,
           (rows_read - lag(rows_read) over steps)::numeric
                     / (sales - lag(sales) over steps) as rows_read,
           1000 * extract(epoch from at - lag(at) over steps)
                     / (sales - lag(sales) over steps) as ms
    from test.cost
    window steps as (order by at);
\o /dev/stderr
\qecho step, blocks, rows read and ms a sale
select step, round(blocks, 1), round(rows_read, 1), round(ms, 2) from test.cost_a_sale
where blocks is not null;
\o

do $$
begin
    assert (select count(*) from parterre.bookings where status = 'CONFIRMED') = 20000;
    assert (select max(blocks) < 1.5 * min(blocks) and max(rows_read) < 1.5 * min(rows_read)
            from test.cost_a_sale), 'what a sale costs depends on how much was sold';
    assert (select max(rows_read) < 100 from test.cost_a_sale), 'a sale reads a table';
end $$;
