-- SPDX-License-Identifier: GPL-3.0-or-later
-- Runs of free neighbours in the rows of the best p_pool seats, best first: beside the seats that
-- the growing hold has, then those that strand no single seat, then by what is preferred, by rank
-- and nearest to the middle. Wheelchair and companion places are left out. A row is what lies
-- between two aisles; across aisles its parts are lined up, from left to right.
create or replace function parterre.best_runs(
    p_event_id integer, p_wish parterre.wish, p_across boolean, p_pool integer)
returns table (seat_ids integer[], reasons text[], pool_seats integer)
language plpgsql
set enable_hashjoin = off set enable_mergejoin = off -- few rows, each by the index
as $$
begin
    return query
    with candidate as materialized (
        (select s.section, s.row_number, s.block, s.row_order
         from parterre.event_seats s
         where p_wish.section is null
           and s.event_id + 0 = p_event_id and s.status = 'AVAILABLE' and s.kind not in (1, 2)
           and (p_wish.max_price is null or s.price <= p_wish.max_price)
           and (p_wish.row_name is null or lower(s.row_number) = p_wish.row_name)
         order by s.rank
         limit p_pool)
        union all
        (select s.section, s.row_number, s.block, s.row_order
         from parterre.event_seats s
         where s.section = p_wish.section
           and s.event_id = p_event_id and s.status = 'AVAILABLE' and s.kind not in (1, 2)
           and (p_wish.max_price is null or s.price <= p_wish.max_price)
           and (p_wish.row_name is null or lower(s.row_number) = p_wish.row_name)
           and (p_wish.nearer_than is null or s.row_order < p_wish.nearer_than)
         order by s.rank
         limit p_pool)
    ), own as materialized (
        select s.section, s.row_number, s.block, s.row_order, s.seat_order
        from parterre.booking_seats l
        join parterre.event_seats s on s.id = l.seat_id and s.event_id = l.event_id
        where l.booking_id = p_wish.booking_id and l.event_id = p_event_id
          and l.released_at is null
    ), part as (
        select r.block, r.row_order, r.block * 1048576::bigint + r.row_order as line, 0 as shift,
               (select max(s.seat_order) from parterre.event_seats s
                where s.event_id + 0 = p_event_id and s.block = r.block
                  and s.row_order = r.row_order) as last
        from (select c.block, c.row_order from candidate c
              union select o.block, o.row_order from own o) r
        where not p_across
        union all
        select a.block, a.row_order, a.line, a.shift, a.last
        from parterre.rows_across(
            p_event_id,
            array(select c.section::text from candidate c),
            array(select c.row_number::text from candidate c)) a
        where p_across
    ), free as (
        select s.id, s.rank, s.row_order, p.line, p.last, s.seat_order + p.shift as place,
               s.seat_order + p.shift - row_number() over (
                   partition by p.line order by s.seat_order + p.shift) as island
        from part p
        join parterre.event_seats s
            on s.event_id + 0 = p_event_id and s.block = p.block and s.row_order = p.row_order
        where s.status = 'AVAILABLE' and s.kind not in (1, 2) and s.id <> all (p_wish.excluded)
          and (p_wish.max_price is null or s.price <= p_wish.max_price)
          and (p_wish.section is null or s.section = p_wish.section)
          and (p_wish.row_name is null or lower(s.row_number) = p_wish.row_name)
          and (p_wish.nearer_than is null or s.row_order < p_wish.nearer_than)
    ), roomy as (
        select *
        from (select f.*, count(*) over (partition by f.line, f.island) as size from free f) i
        where i.size >= p_wish.seats
    ), run as (
        select array_agg(i.id) over following as ids, sum(i.rank) over following as worth,
               i.line, i.last, i.row_order, i.place,
               row_number() over island - 1 as left_of_it,
               i.size - row_number() over island - p_wish.seats + 1 as right_of_it
        from roomy i
        window island as (partition by i.line, i.island order by i.place),
               following as (partition by i.line, i.island order by i.place
                             rows between current row and p_wish.seats - 1 following)
    ), judged as (
        select run.ids, run.worth, run.row_order,
               (run.left_of_it = 1)::integer + (run.right_of_it = 1)::integer as stranded,
               run.place = 0 or run.place + p_wish.seats - 1 = run.last as at_aisle,
               abs(2 * run.place + p_wish.seats - 1 - run.last) as off_middle,
               case when p_wish.booking_id is not null then exists (
                   select from own o
                   where o.block * 1048576::bigint + o.row_order = run.line
                     and o.seat_order in (run.place - 1, run.place + p_wish.seats)) end as beside
        from run
        where run.right_of_it >= 0
    )
    select best.ids, best.reasons, c.size
    from (select count(*)::integer as size from candidate) c
    left join lateral (
        select j.ids, array_remove(array[
                   case when j.beside or p_wish.seats > 1 then 'TOGETHER' end,
                   case when j.worth = min(j.worth) over () then 'BEST' end,
                   case when p_wish.prefer = 'closer' then 'CLOSER' end,
                   case when p_wish.prefer = 'aisle' and j.at_aisle then 'AISLE' end,
                   case when j.off_middle <= p_wish.seats then 'MIDDLE' end,
                   case when p_across then 'ACROSS_AISLE' end,
                   case when j.stranded = 0 and min(j.worth) over ()
                                 < min(j.worth) filter (where j.stranded = 0) over ()
                        then 'NO_SINGLE' end,
                   case when p_wish.row_name is not null then 'ROW' end,
                   case when p_wish.section is not null then 'SECTION' end], null) as reasons
        from judged j
        order by j.beside desc, j.stranded,
                 case p_wish.prefer when 'aisle' then (not j.at_aisle)::integer
                                    when 'middle' then j.off_middle
                                    when 'closer' then j.row_order else 0 end,
                 j.worth, j.off_middle, j.ids
        limit 300) best on true;
end
$$;

-- The parts of these rows with the places that each begins at when the aisles between them are
-- closed up. Parts are drawn from left to right, or downwards.
create or replace function parterre.rows_across(
    p_event_id integer, p_sections text[], p_rows text[])
returns table (block integer, row_order integer, line bigint, shift integer, last integer)
language plpgsql rows 20
as $$
begin
    return query
    with part as (
        select s.section, s.row_number, s.block, s.row_order, avg(s.x) as x, avg(s.y) as y,
               max(s.seat_order) + 1 as size
        from (select distinct * from unnest(p_sections, p_rows)) r (section, row_number)
        join parterre.event_seats s
            on s.section = r.section and s.event_id = p_event_id and s.row_number = r.row_number
        group by s.section, s.row_number, s.block, s.row_order
    )
    select p.block, p.row_order,
           min(p.block * 1048576::bigint + p.row_order) over (partition by p.section, p.row_number),
           (sum(p.size) over before - p.size)::integer,
           (sum(p.size) over (partition by p.section, p.row_number))::integer - 1
    from part p
    window before as (partition by p.section, p.row_number order by round(p.x::numeric, 1), p.y,
                      p.block, p.row_order);
end
$$;
