-- SPDX-License-Identifier: GPL-3.0-or-later
-- The manager sits at till 2, the clerk at till 1.

-- One row of a section, numbered from 1.
create function test.row_of(p_section text, p_row text, p_seats integer, p_price bigint default 4500)
returns api.seat_arrays language sql as $$
    select array_agg(p_section), array_agg(p_row), array_agg(n::text), array_agg(p_price),
           array_agg(n::real), array_agg(0::real), array_agg(0::real), array_agg(0.4::real),
           array_agg(0), array_agg(7), array_agg(0), array_agg(n), array_agg(n), array_agg(0)
    from generate_series(1, p_seats) n
$$;

-- Seats of an event as they are stored.
create function test.stored(p_seats integer[]) returns api.seat_arrays language sql as $$
    select array_agg(s.section::text order by o), array_agg(s.row_number::text order by o),
           array_agg(s.seat_number::text order by o),
           array_agg(parterre.minor(s.price) order by o), array_agg(s.x order by o),
           array_agg(s.y order by o), array_agg(s.rotation order by o),
           array_agg(s.radius order by o), array_agg(s.kind::integer order by o),
           array_agg(s.block order by o), array_agg(s.row_order order by o),
           array_agg(s.seat_order order by o), array_agg(s.rank order by o), null::integer[]
    from unnest(p_seats) with ordinality as w (id, o)
    join parterre.event_seats s on s.id = w.id
$$;

create function test.no_seats() returns api.seat_arrays language sql as $$
    select '({},{},{},{},{},{},{},{},{},{},{},{},{},{})'::api.seat_arrays
$$;

create function test.edit(p_layout integer, p_removed integer[],
                          p_added api.seat_arrays default test.no_seats(),
                          p_changed_ids integer[] default '{}',
                          p_changed api.seat_arrays default test.no_seats(),
                          p_request uuid default gen_random_uuid())
returns api.desk_answer language plpgsql as $$
begin
    return api.edit_plan(test.at_till(2), p_request, 1, p_layout, '[]', p_added, p_changed_ids,
                         p_changed, p_removed);
end
$$;

do $$ -- a plan is kept, saved again only by who read it last, and never under the name of another
declare
    request uuid := gen_random_uuid();
    a api.desk_answer;
    b api.desk_answer;
begin
    a := api.save_plan_of(test.at_till(2), request, null, null, ' Studio ', '{}',
                          test.row_of('Stalls', 'A', 3));
    assert a.outcome = 'OK' and a.version = 1, a;
    assert api.save_plan_of('till-2', request, null, null, ' Studio ', '{}',
                            test.row_of('Stalls', 'A', 3)) = a;
    b := api.save_plan_of('till-2', gen_random_uuid(), a.id, 1, 'Studio', '{"size": [1, 2]}',
                          test.row_of('Stalls', 'A', 5));
    assert b.outcome = 'OK' and b.version = 2 and b.id = a.id, b;
    b := api.save_plan_of('till-2', gen_random_uuid(), a.id, 1, 'Studio', '{}',
                          test.row_of('Stalls', 'A', 4));
    assert b.outcome = 'CHANGED' and b.version = 2 and b.message_args[1] = 'Max Manager'
           and b.message_args[2]::timestamptz > now() - interval '1 minute', b;
    b := api.save_plan_of('till-2', gen_random_uuid(), null, null, 'STUDIO', '{}',
                          test.row_of('Stalls', 'A', 4));
    assert b.outcome = 'REFUSED' and b.message_args = array['NAME', 'STUDIO'], b;
    assert (select (p.name, p.seats, p.version, p.saved_by) = ('Studio', 5, 2, 'Max Manager')
            from api.manage_plans('till-2') p);
    assert (select p.numbers = array['1', '2', '3', '4', '5'] and p.category[1] = 0
                   and p.document = '{"size": [1, 2]}'
            from api.plan('till-2', a.id) p);
    a := api.save_plan_of(test.at_till(1), gen_random_uuid(), null, null, 'Mine', '{}',
                          test.no_seats());
    assert a.outcome = 'FORBIDDEN', a;
end $$;

do $$ -- an event without seats gets those of a plan; one that has some keeps them
declare
    request uuid := gen_random_uuid();
    a api.desk_answer;
begin
    insert into parterre.events (name, venue, city, country, start_time)
    values ('Empty', 'Studio', 'Town', 'Land', now() + interval '2 days');
    a := api.apply_plan_to(test.at_till(2), request, 3, 1, '[]', test.row_of('Box', '1', 6));
    assert a.outcome = 'OK' and a.version = 1, a;
    assert api.apply_plan_to('till-2', request, 3, 1, '[]', test.row_of('Box', '1', 6)) = a;
    assert (select total_seats = 6 and available_seats = 6 and plan_id = 1
            from parterre.events where id = 3);
    a := api.apply_plan_to('till-2', gen_random_uuid(), 3, 1, '[]', test.row_of('Box', '2', 6));
    assert a.outcome = 'REFUSED' and a.message_args = array['HAS_SEATS', '6'], a;
    assert (select p.events = 1 and p.next_events = array['Empty']
            from api.manage_plans('till-2') p);
end $$;

do $$ -- sold, held and kept seats are not removed, and then nothing is done
declare
    a api.desk_answer;
    h api.booking_answer := test.hold(1, array[3]);
begin
    perform test.confirm(1, h.booking_id, 4500);
    h := test.hold(1, array[5]);
    a := test.edit(1, array[2, 3, 5], test.row_of('Balcony', 'A', 4));
    assert a.outcome = 'REFUSED' and a.message_args
           = array['SEATS', '2', 'Stalls', 'A', '3', 'SOLD', 'Till 1',
                   'Stalls', 'A', '5', 'HELD', 'Till 1'], a;
    assert (select count(*) = 40 and bool_and(layout_version = 1)
            from parterre.event_seats s join parterre.events e on e.id = s.event_id
            where s.event_id = 1);
    perform api.cancel_booking(test.at_till(1), gen_random_uuid(), 1, h.booking_id);
end $$;

do $$ -- seats are added and removed, also one that was held for a while; a replay does it once
declare
    request uuid := gen_random_uuid();
    a api.desk_answer;
begin
    a := test.edit(1, array[5, 6], test.row_of('Balcony', 'A', 4), p_request => request);
    assert a.outcome = 'OK' and a.version = 2, a;
    assert test.edit(1, array[5, 6], test.row_of('Balcony', 'A', 4), p_request => request) = a;
    assert (select total_seats = 42 and layout_version = 2 from parterre.events where id = 1);
    assert (select v.total_seats = 42 and v.available_seats = 41
            from parterre.event_availability v where event_id = 1);
    a := test.edit(1, array[7]);
    assert a.outcome = 'CHANGED' and a.version = 2 and a.message_args[1] = 'Max Manager'
           and a.message_args[3] = 'edit seats', a;
    assert (test.edit(2, array[999])).outcome = 'CHANGED';
end $$;

do $$ -- names pass from seat to seat, sold or not, and a new seat takes one that is left
declare
    seats api.seat_arrays := test.stored(array[1, 2, 3]);
    a api.desk_answer;
begin
    seats.numbers := array['2', '3', '99'];
    seats.prices_minor[1] := 5000;
    a := test.edit(2, '{}', test.row_of('Stalls', 'A', 1), array[1, 2, 3], seats);
    assert a.outcome = 'OK', a;
    assert (select array_agg(seat_number::text order by id) = array['2', '3', '99']
                   and min(price) filter (where id = 1) = 50
                   and bool_or(status = 'BOOKED') filter (where id = 3)
            from parterre.event_seats where id <= 3);
    assert (select count(*) = 1 from parterre.event_seats
            where event_id = 1 and section = 'Stalls' and row_number = 'A' and seat_number = '1');
    assert (select price_at_booking = 45 from parterre.booking_seats
            where seat_id = 3 and released_at is null);
end $$;

do $$ -- a seat whose ticket was given back keeps the record of it
declare
    a api.desk_answer;
    h api.booking_answer := test.hold(2, array[8]);
begin
    perform test.confirm(2, h.booking_id, 4500);
    perform api.refund('till-2', gen_random_uuid(), 1, h.booking_id, array[8], 4500,
                       '[{"tender": "CASH", "amount_minor": 4500}]');
    assert test.seat(8) = 'AVAILABLE';
    a := test.edit(3, array[8]);
    assert a.outcome = 'REFUSED' and a.message_args[6] = 'SOLD_BEFORE', a;
end $$;

do $$ -- what a correct window never sends
begin
    begin
        perform test.edit(3, array[9], p_changed_ids => array[9],
                          p_changed => test.stored(array[9]));
        assert false;
    exception when sqlstate 'PT400' then null;
    end;
    begin
        perform api.event_plan(test.at_till(1), 1);
        assert false, 'a clerk read a plan';
    exception when sqlstate 'PT403' then null;
    end;
    assert (select length(p.statuses) = cardinality(p.seat_ids) and p.layout_version = 3
            from api.event_plan(test.at_till(2), 1) p);
end $$;
