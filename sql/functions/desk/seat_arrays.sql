-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many seats arrive; a window that is right sends as many of everything.
create or replace function parterre.seats_in(p_seats api.seat_arrays) returns integer
language plpgsql immutable
as $$
declare
    seats constant integer := coalesce(cardinality(p_seats.numbers), 0);
begin
    if exists (
        select from unnest(array[
            cardinality(p_seats.sections), cardinality(p_seats.rows),
            cardinality(p_seats.prices_minor), cardinality(p_seats.x), cardinality(p_seats.y),
            cardinality(p_seats.rotation), cardinality(p_seats.radius), cardinality(p_seats.kind),
            cardinality(p_seats.block), cardinality(p_seats.row_order),
            cardinality(p_seats.seat_order), cardinality(p_seats.rank)]) as list (length)
        where coalesce(list.length, 0) <> seats)
    then
        raise exception using errcode = 'PT400',
            message = 'The lists of seats are not equally long.';
    end if;
    if seats > 200000 then
        raise exception using errcode = 'PT400',
            message = 'A plan has at most 200,000 seats.';
    end if;
    return seats;
end
$$;

-- Adds seats to an event; their ids follow the order of the arrays. The counters are the part of
-- the caller. Keeps the event from being deleted, and locks nothing else that a sale wants.
create or replace function parterre.insert_seats(p_event_id integer, p_seats api.seat_arrays)
returns integer[]
language plpgsql
set jit = off
as $$
declare
    ids integer[];
begin
    with added as (
        insert into parterre.event_seats
            (event_id, section, row_number, seat_number, price, x, y, rotation, radius, kind,
             block, row_order, seat_order, rank)
        select p_event_id, s.section, s.row_number, s.seat_number, parterre.amount(s.price),
               s.x, s.y, s.rotation, s.radius, coalesce(s.kind, 0),
               s.block, s.row_order, s.seat_order, s.rank
        from unnest(p_seats.sections, p_seats.rows, p_seats.numbers, p_seats.prices_minor,
                    p_seats.x, p_seats.y, p_seats.rotation, p_seats.radius, p_seats.kind,
                    p_seats.block, p_seats.row_order, p_seats.seat_order, p_seats.rank)
            with ordinality
            as s (section, row_number, seat_number, price, x, y, rotation, radius, kind,
                  block, row_order, seat_order, rank, place)
        order by s.place
        returning id
    )
    select array_agg(id) into ids from added;
    return coalesce(ids, '{}');
end
$$;

-- The seats of a plan anew.
create or replace function parterre.replace_plan_seats(
    p_plan_id integer, p_seats api.seat_arrays)
returns void
language plpgsql
set jit = off
as $$
begin
    delete from parterre.plan_seats where plan_id = p_plan_id;
    insert into parterre.plan_seats
        (plan_id, section, row_number, seat_number, price, x, y, rotation, radius, kind,
         block, row_order, seat_order, rank, category, place)
    select p_plan_id, s.section, s.row_number, s.seat_number, parterre.amount(s.price),
           s.x, s.y, s.rotation, s.radius, coalesce(s.kind, 0),
           s.block, s.row_order, s.seat_order, s.rank, s.category, s.place
    from unnest(p_seats.sections, p_seats.rows, p_seats.numbers, p_seats.prices_minor,
                p_seats.x, p_seats.y, p_seats.rotation, p_seats.radius, p_seats.kind,
                p_seats.block, p_seats.row_order, p_seats.seat_order, p_seats.rank,
                p_seats.category)
        with ordinality
        as s (section, row_number, seat_number, price, x, y, rotation, radius, kind,
              block, row_order, seat_order, rank, category, place);
    update parterre.seating_plans set seats = parterre.seats_in(p_seats) where id = p_plan_id;
end
$$;
